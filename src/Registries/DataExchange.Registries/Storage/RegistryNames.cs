using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DataExchange.Registries.Storage;

/// <summary>Names of tables and columns, equal on both providers.</summary>
public static class RegistryNames
{
    /// <summary>
    /// Gives every entity the table <c>registry_name</c> (the class name without Row, in snake case), every property its
    /// name in snake case, and on PostgreSQL every text column the collation C, so that both providers order alike.
    /// Call it last in <c>OnModelCreating</c>.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="registry">Name of the registry in lower case.</param>
    /// <param name="postgres">Whether the provider is PostgreSQL.</param>
    public static ModelBuilder UseRegistryNames(this ModelBuilder model, string registry, bool postgres)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<StoreStamp>().HasKey(stamp => stamp.Id);
        model.Entity<StoreStamp>().Property(stamp => stamp.Id).ValueGeneratedNever();
        foreach (var entity in model.Model.GetEntityTypes())
        {
            var name = entity.ClrType.Name;
            entity.SetTableName(registry + "_" + Snake(name.EndsWith("Row", StringComparison.Ordinal) ? name[..^3] : name));
            foreach (var property in entity.GetProperties())
            {
                Name(property, postgres);
            }
        }

        return model;
    }

    private static void Name(IMutableProperty property, bool postgres)
    {
        property.SetColumnName(Snake(property.Name));
        if (postgres && property.ClrType == typeof(string))
        {
            property.SetCollation("C");
        }
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                _ = text.Append('_');
            }

            _ = text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
