using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DataExchange.Registries.Filling;

/// <summary>One prepared statement for every table, one transaction for every so many rows.</summary>
internal sealed class SqliteBulkWriter(SqliteConnection connection) : IBulkWriter
{
    private const int RowsPerTransaction = 200_000;

    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private SqliteTransaction? transaction;
    private int pending;

    public async Task WriteAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        transaction ??= connection.BeginTransaction(deferred: false);
        var command = CommandFor(table);
        command.Transaction = transaction;
        foreach (var row in rows)
        {
            for (var at = 0; at < table.Columns.Length; at++)
            {
                command.Parameters[at].Value = Stored(table.Columns[at].Read(row));
            }

            _ = command.ExecuteNonQuery();
        }

        pending += rows.Count;
        if (pending >= RowsPerTransaction)
        {
            await CommitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A batch that failed leaves its transaction open; committing what came before it is harmless, since the stamp stays incomplete.
        await CommitAsync(CancellationToken.None);
        foreach (var command in commands.Values)
        {
            await command.DisposeAsync();
        }
    }

    private async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
            await transaction.DisposeAsync();
            transaction = null;
            pending = 0;
        }
    }

    private SqliteCommand CommandFor(BulkTable table)
    {
        if (commands.TryGetValue(table.Name, out var known))
        {
            return known;
        }

        var command = connection.CreateCommand();
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        var marks = string.Join(", ", table.Columns.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"$p{at}")));
#pragma warning disable CA2100 // The names are those of the registry's own model.
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({names}) VALUES ({marks})";
#pragma warning restore CA2100
        for (var at = 0; at < table.Columns.Length; at++)
        {
            _ = command.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"$p{at}"), null));
        }

        commands.Add(table.Name, command);
        return command;
    }

    // The forms in which the EF Core provider reads values back.
    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        bool flag => flag ? 1L : 0L,
        _ => value,
    };
}
