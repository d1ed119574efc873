using DataExchange.Access.Snapshots;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.AccessLog.Storage.Opening;
using DataExchange.Testing.AccessStores;

namespace DataExchange.AttackTests.Harness;

/// <summary>The real stores of a system under attack, in a folder of their own or in a database of their own.</summary>
internal sealed class Stores : IAsyncDisposable
{
    private readonly PrivatePostgres? _postgres;

    private Stores(IAccessStore access, IConsentStore consents, AccessLogStore log, TemporaryFolder folder, PrivatePostgres? postgres)
    {
        (Access, Consents, Log, Folder, _postgres) = (access, consents, log, folder, postgres);
    }

    public IAccessStore Access { get; }

    public IConsentStore Consents { get; }

    public AccessLogStore Log { get; }

    /// <summary>Where the system's files are.</summary>
    public TemporaryFolder Folder { get; }

    public string LogFile => Folder.File("access-log.db");

    public string AccessFile => Folder.File("access.db");

    public bool IsOnPostgres => _postgres is not null;

    public static async Task<Stores> OpenAsync(AccessSnapshot state, TimeProvider time, bool onPostgres)
    {
        var folder = new TemporaryFolder();
        var postgres = onPostgres ? await PrivatePostgres.CreateAsync(CancellationToken.None) : null;
        var access = await AccessStores.OpenAsync(
            new AccessStoreOptions { PostgresConnectionString = postgres?.ConnectionString, SqlitePath = folder.File("access.db") }, time, CancellationToken.None);
        var log = await AccessLogStore.OpenAsync(
            new AccessLogOptions { PostgresConnectionString = postgres?.ConnectionString, SqlitePath = folder.File("access-log.db"), Shard = 0 }, CancellationToken.None);
        var saved = await access.Store!.SaveAsync(AccessChange.From(state), 0, new ChangeAuthor("tests", "The state of a test."), CancellationToken.None);
        Assert.IsType<Saved>(saved);
        return new Stores(access.Store, access.Consents!, log.Store!, folder, postgres);
    }

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        Folder.Dispose();
    }
}
