using System.Data.Common;
using System.Globalization;

namespace DataExchange.Access.Storage.Schema;

/// <summary>Brings a schema up to date, within a transaction that keeps others out.</summary>
internal static class Migration
{
    /// <summary>Applies the steps that are missing. False, with nothing changed, when the schema is newer than the steps.</summary>
    internal static async Task<bool> ApplyAsync(DbTransaction transaction, IReadOnlyList<SchemaStep> steps, CancellationToken cancellationToken)
    {
        await ExecuteAsync(transaction, "CREATE TABLE IF NOT EXISTS access_schema (version integer PRIMARY KEY)", cancellationToken);
        var current = await VersionAsync(transaction, cancellationToken);
        foreach (var step in steps.Where(s => s.Version > current))
        {
            await ExecuteAsync(transaction, step.Sql, cancellationToken);
            await ExecuteAsync(
                transaction, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO access_schema (version) VALUES ({step.Version})"), cancellationToken);
        }

        return current <= steps.Count;
    }

    private static async Task<int> VersionAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction, "SELECT coalesce(max(version), 0) FROM access_schema");
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The text is a constant of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
