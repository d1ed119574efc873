using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Population.Data;

/// <summary>The population registry's tables.</summary>
internal sealed class PopulationContext(DbContextOptions<PopulationContext> options) : DbContext(options)
{
    private const string TablePrefix = "population";

    public DbSet<CitizenRow> Citizens => Set<CitizenRow>();

    public DbSet<HouseholdRow> Households => Set<HouseholdRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CitizenRow>(citizen =>
        {
            citizen.HasKey(row => row.PersonalId);
            citizen.HasIndex(row => new { row.NameKey, row.PersonalId });
            citizen.HasIndex(row => new { row.DateOfBirth, row.PersonalId });
            citizen.HasIndex(row => new { row.PermanentProvince, row.PersonalId });
            citizen.HasIndex(row => row.PermanentCommune);
            citizen.HasIndex(row => row.HouseholdId);
            citizen.HasIndex(row => row.FatherId);
            citizen.HasIndex(row => row.MotherId);
        });
        modelBuilder.Entity<HouseholdRow>().HasKey(row => row.Id);
        modelBuilder.UseRegistryNames(TablePrefix, Database.IsNpgsql());
    }
}
