using DataExchange.Access.Snapshots;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.Cli.Reporting;

namespace DataExchange.Cli.Agreements;

/// <summary>The store of agreements that the commands work on: PostgreSQL where <c>ConnectionStrings__Access</c> names it, else the file of a data directory.</summary>
internal static class AgreementStore
{
    /// <summary>Opens a store that is there; none is made.</summary>
    public static async Task<IAccessStore> OpenAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        var connection = System.Environment.GetEnvironmentVariable("ConnectionStrings__Access");
        var file = Path.Combine(dataDirectory, "access.db");
        if (string.IsNullOrWhiteSpace(connection) && !File.Exists(file))
        {
            throw CommandFailure.Environment($"There is no store at `{file}`: name the data directory of a system that was started once with `--data`, or set `ConnectionStrings__Access`.");
        }

        var options = new AccessStoreOptions { PostgresConnectionString = string.IsNullOrWhiteSpace(connection) ? null : connection, SqlitePath = file };
        var opening = await AccessStores.OpenAsync(options, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        return opening.Store ?? throw CommandFailure.Environment(opening.Failure!.Message);
    }

    /// <summary>Reads the state.</summary>
    public static async Task<AccessSnapshot> LoadAsync(IAccessStore store, CancellationToken cancellationToken)
    {
        var loaded = await store.LoadAsync(cancellationToken).ConfigureAwait(false);
        return loaded.Snapshot ?? throw CommandFailure.Environment(loaded.Failure!.Message);
    }
}
