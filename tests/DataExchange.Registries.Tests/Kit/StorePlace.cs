using DataExchange.Registries.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DataExchange.Registries.Tests.Kit;

/// <summary>A place for one store that is gone afterwards: a directory, or a database of its own.</summary>
internal sealed class StorePlace : IAsyncDisposable
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), "dx-registries-" + Guid.NewGuid().ToString("N"));
    private readonly string? server;
    private readonly string database = "registries_" + Guid.NewGuid().ToString("N");

    private StorePlace(string? server) => this.server = server;

    public static string? PostgresServer => Environment.GetEnvironmentVariable("DATAEXCHANGE_TEST_POSTGRES");

    public static async Task<StorePlace> MakeAsync(Provider provider)
    {
        var place = new StorePlace(provider == Provider.Postgres ? PostgresServer : null);
        if (place.server is not null)
        {
            await place.OnServerAsync($"CREATE DATABASE {place.database}");
        }

        return place;
    }

    public RegistryStoreOptions Options(string name, SqlCommandCounter? counter = null) => new()
    {
        Name = name,
        ConnectionString = server is null ? null : new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString,
        DataDirectory = directory,
        Interceptors = counter is null ? [] : [counter],
    };

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await OnServerAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
            if (Directory.Exists(directory))
            {
                Directory.Delete(directory, recursive: true);
            }
        }
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
