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

    private string LogFile => Folder.File("access-log.db");

    private string AccessFile => Folder.File("access.db");

    /// <summary>The access records after one, and the last of them.</summary>
    public Task<(string Text, long Last)> RecordsAsync(long after = 0) =>
        _postgres is null ? StoredRows.ReadAsync(LogFile, "access_record", after) : PostgresRows.ReadAsync(_postgres.ConnectionString, "access_record", "sequence", after);

    /// <summary>All that the access store and the access log hold, table by table.</summary>
    public async Task<string> AllAsync() => _postgres is null
        ? (await StoredRows.ReadAsync(AccessFile)).Text + (await StoredRows.ReadAsync(LogFile)).Text
        : await PostgresRows.AllAsync(_postgres.ConnectionString);

    public static async Task<Stores> OpenAsync(AccessSnapshot state, TimeProvider time, bool onPostgres)
    {
        var postgres = onPostgres ? await PrivatePostgres.CreateAsync(CancellationToken.None) : null;
        Assert.SkipWhen(onPostgres && postgres is null, "DATAEXCHANGE_TEST_POSTGRES names no server.");
        var folder = new TemporaryFolder();
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
