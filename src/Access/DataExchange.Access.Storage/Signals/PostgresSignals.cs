using DataExchange.Access.Stores;
using Npgsql;

namespace DataExchange.Access.Storage.Signals;

/// <summary>Hears what the schema's trigger tells at each commit, over a connection of its own.</summary>
/// <param name="connectionString">The database.</param>
/// <param name="unavailable">The sentence for a connection that is lost or cannot be had.</param>
internal sealed class PostgresSignals(string connectionString, string unavailable) : IAccessSignals
{
    /// <summary>The channel of the schema's trigger.</summary>
    internal const string Channel = "dataexchange_access";

    // A connection that is dead without a word is noticed after this many seconds.
    private const int KeepAliveSeconds = 5;

    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(connectionString)
    {
        ApplicationName = "dataexchange-signals",
        Pooling = false,
        KeepAlive = KeepAliveSeconds,
        CommandTimeout = KeepAliveSeconds,
        CancellationTimeout = -1,
    }.ToString();

    public async Task<StoreFailure> ListenAsync(Action listening, Action changed, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(_connectionString);
            await connection.OpenAsync(cancellationToken);
            connection.Notification += (_, _) => changed();
            await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
            {
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            listening();
            while (true)
            {
                await connection.WaitAsync(cancellationToken);
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException)
        {
            return new StoreFailure(StoreFailureKind.Unavailable, unavailable);
        }
    }
}
