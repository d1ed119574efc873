using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace DataExchange.Registries.Filling;

/// <summary>Binary COPY, one run for every batch of a table.</summary>
internal sealed class PostgresBulkWriter(NpgsqlConnection connection) : IBulkWriter
{
    public async Task WriteAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        var types = table.Columns.Select(column => TypeOf(column.Type)).ToArray();
        await using var importer = await connection.BeginBinaryImportAsync(
            $"COPY \"{table.Name}\" ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await importer.StartRowAsync(cancellationToken);
            for (var at = 0; at < types.Length; at++)
            {
                if (table.Columns[at].Read(row) is { } value)
                {
                    await importer.WriteAsync(value, types[at], cancellationToken);
                }
                else
                {
                    await importer.WriteNullAsync(cancellationToken);
                }
            }
        }

        _ = await importer.CompleteAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static NpgsqlDbType TypeOf(Type type) => type switch
    {
        _ when type == typeof(string) => NpgsqlDbType.Text,
        _ when type == typeof(int) => NpgsqlDbType.Integer,
        _ when type == typeof(long) => NpgsqlDbType.Bigint,
        _ when type == typeof(bool) => NpgsqlDbType.Boolean,
        _ when type == typeof(DateOnly) => NpgsqlDbType.Date,
        _ when type == typeof(DateTime) => NpgsqlDbType.TimestampTz,
        _ => throw new UnreachableException("Rows have text, whole numbers, truth values, days and times only."),
    };
}
