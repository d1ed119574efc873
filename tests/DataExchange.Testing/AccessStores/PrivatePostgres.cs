using Npgsql;

namespace DataExchange.Testing.AccessStores;

/// <summary>A new database on the server that <c>DATAEXCHANGE_TEST_POSTGRES</c> names, dropped at the end.</summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private const string Variable = "DATAEXCHANGE_TEST_POSTGRES";

    private readonly string _server;
    private readonly string _name;

    private PrivatePostgres(string server, string name)
    {
        (_server, _name) = (server, name);
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    /// <summary>Names the database.</summary>
    public string ConnectionString { get; }

    /// <summary>Creates the database, or gives null when the variable is not set.</summary>
    public static async Task<PrivatePostgres?> CreateAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } server)
        {
            return null;
        }

        var name = "access_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync(server, $"CREATE DATABASE {name}", cancellationToken);
        return new PrivatePostgres(server, name);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(_server, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", CancellationToken.None);
    }

    private static async Task ExecuteAsync(string server, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
