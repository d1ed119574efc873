using System.Text;
using Npgsql;

namespace DataExchange.AttackTests.Harness;

/// <summary>Every column of every table of a PostgreSQL database, as text; bytes as UTF-8 and as hexadecimal digits.</summary>
internal static class PostgresRows
{
    /// <summary>All tables of the database's own schemas.</summary>
    public static async Task<string> AllAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var text = new StringBuilder();
        foreach (var table in await TablesAsync(source))
        {
            text.Append((await ReadAsync(source, table, null, 0)).Text);
        }

        return text.ToString();
    }

    /// <param name="connectionString">The database, which others may be writing.</param>
    /// <param name="table">The table.</param>
    /// <param name="numberedBy">The column that numbers its rows.</param>
    /// <param name="after">Of how many rows, by their number, nothing is read.</param>
    public static async Task<(string Text, long Last)> ReadAsync(string connectionString, string table, string numberedBy, long after)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        return await ReadAsync(source, table, numberedBy, after);
    }

    private static async Task<(string Text, long Last)> ReadAsync(NpgsqlDataSource source, string table, string? numberedBy, long after)
    {
        // Numbers begin at 0, and the last is told as how many there are: after none of them comes everything.
#pragma warning disable CA2100 // Names of tables and columns come from the test or from the database's own catalogue.
        await using var command = source.CreateCommand(numberedBy is null ? $"SELECT 0::bigint, t.* FROM {table} t" : $"SELECT {numberedBy} + 1, t.* FROM {table} t WHERE {numberedBy} >= $1");
#pragma warning restore CA2100
        if (numberedBy is not null)
        {
            command.Parameters.AddWithValue(after);
        }

        var (text, last) = (new StringBuilder(), after);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            last = Math.Max(last, reader.GetInt64(0));
            for (var column = 1; column < reader.FieldCount; column++)
            {
                text.Append(Show(reader.GetValue(column))).Append('\n');
            }
        }

        return (text.ToString(), last);
    }

    private static async Task<List<string>> TablesAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static string Show(object value) => value switch
    {
        byte[] bytes => $"{Encoding.UTF8.GetString(bytes)} {Convert.ToHexStringLower(bytes)}",
        Array values => string.Join(',', values.Cast<object?>()),
        _ => $"{value}",
    };
}
