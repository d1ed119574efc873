using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace DataExchange.Registries.Filling;

/// <summary>Makes and drops the tables of a registry's model; indexes come after the rows, which is faster.</summary>
internal static class StoreTables
{
    public static IEnumerable<IEntityType> Entities(DbContext context) => context.Model.GetEntityTypes();

    public static async Task DropAsync(DbContext context, CancellationToken cancellationToken)
    {
        foreach (var entity in Entities(context))
        {
            await RunAsync(context, $"DROP TABLE IF EXISTS \"{entity.GetTableName()}\"", cancellationToken);
        }
    }

    public static Task CreateAsync(DbContext context, CancellationToken cancellationToken) =>
        ApplyAsync(context, operation => operation is not CreateIndexOperation, cancellationToken);

    public static Task IndexAsync(DbContext context, CancellationToken cancellationToken) =>
        ApplyAsync(context, operation => operation is CreateIndexOperation, cancellationToken);

    private static async Task ApplyAsync(DbContext context, Func<MigrationOperation, bool> wanted, CancellationToken cancellationToken)
    {
        var model = context.GetService<IDesignTimeModel>().Model;
        var operations = context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel()).Where(wanted).ToArray();
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(operations, model))
        {
            await RunAsync(context, command.CommandText, cancellationToken);
        }
    }

    private static async Task RunAsync(DbContext context, string sql, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The statements are made from the registry's own model.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        _ = await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
