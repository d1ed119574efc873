using System.Data.Common;
using System.Globalization;

namespace DataExchange.AccessLog.Storage.Schema;

/// <summary>Applies the steps that a database lacks. The caller holds a transaction that keeps others out.</summary>
internal static class SchemaSteps
{
    internal static async Task ApplyAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<SchemaStep> steps, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, transaction, "CREATE TABLE IF NOT EXISTS access_log_schema (version integer PRIMARY KEY)", cancellationToken);
        var current = await VersionAsync(connection, transaction, cancellationToken);
        foreach (var step in steps.Where(s => s.Version > current))
        {
            await ExecuteAsync(connection, transaction, step.Sql, cancellationToken);
            await ExecuteAsync(
                connection, transaction, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO access_log_schema (version) VALUES ({step.Version})"), cancellationToken);
        }
    }

    private static async Task<int> VersionAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT coalesce(max(version), 0) FROM access_log_schema";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The text is a constant of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
