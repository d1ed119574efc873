using System.Text;
using Microsoft.Data.Sqlite;

namespace DataExchange.AttackTests.Harness;

/// <summary>Every column of every table of a SQLite file, as text; blobs as UTF-8 and as hexadecimal digits.</summary>
internal static class StoredRows
{
    /// <param name="file">The file, which others may be writing.</param>
    /// <param name="table">Only this table; null for all.</param>
    /// <param name="after">Only rows whose internal number is greater.</param>
    public static async Task<(string Text, long Last)> ReadAsync(string file, string? table = null, long after = 0)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = true };
        await using var connection = new SqliteConnection(settings.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var tables = table is not null ? [table] : await TablesAsync(connection);
        var (text, last) = (new StringBuilder(), after);
        foreach (var name in tables)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name of a table comes from the file's own catalogue.
            command.CommandText = $"SELECT rowid, * FROM \"{name}\" WHERE rowid > $after";
#pragma warning restore CA2100
            command.Parameters.AddWithValue("$after", after);
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                last = Math.Max(last, reader.GetInt64(0));
                for (var column = 1; column < reader.FieldCount; column++)
                {
                    text.Append(Show(reader.GetValue(column))).Append('\n');
                }
            }
        }

        return (text.ToString(), last);
    }

    private static async Task<List<string>> TablesAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%'";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static string Show(object value) => value is byte[] bytes ? $"{Encoding.UTF8.GetString(bytes)} {Convert.ToHexStringLower(bytes)}" : $"{value}";
}
