using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using Npgsql;

namespace Revocation;

/// <summary>The databases that are measured: a small one, and one with the agreements and consents of a country.</summary>
internal sealed class Stores(string server)
{
    public string ConnectionString(string name) => new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();

    public async Task<AccessStoreOpening> OpenAsync(string name)
    {
        var opening = await AccessStores.OpenAsync(new AccessStoreOptions { PostgresConnectionString = ConnectionString(name) }, TimeProvider.System, default);
        return opening.Failure is { } failure ? throw new InvalidOperationException(failure.Message) : opening;
    }

    /// <summary>Makes a database, unless it is there.</summary>
    public async Task MakeAsync(string name, int agreements, long consents)
    {
        if (await ScalarAsync(server, $"SELECT count(*) FROM pg_database WHERE datname = '{name}'") is 1L)
        {
            return;
        }

        await ScalarAsync(server, $"CREATE DATABASE {name}");
        var store = (await OpenAsync(name)).Store!;
        var outcome = await store.SaveAsync(AccessChange.From(World.State(agreements)), 0, new ChangeAuthor("load", "Begin."), default);
        if (outcome is not Saved)
        {
            throw new InvalidOperationException(outcome is SaveInvalid invalid ? invalid.Problems[0].ToString() : outcome.ToString());
        }

        for (long from = 0; from < consents; from += 1_000_000)
        {
            await ScalarAsync(ConnectionString(name), $$"""
                INSERT INTO consent (id, subject, agreement_id, version, document)
                SELECT 'c-' || i, md5('person ' || i), 'AG-' || (i % 10000), 1, '{"id":"c-' || i || '","status":"APPROVED","subject":"' || md5('person ' || i) || '"}'
                FROM generate_series({{from}}::bigint, {{Math.Min(consents, from + 1_000_000) - 1}}::bigint) AS i
                """);
        }

        await ScalarAsync(ConnectionString(name), "VACUUM ANALYZE");
    }

    public static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync();
    }
}
