using System.Data.Common;
using DataExchange.Access.Storage.Revisions;
using DataExchange.Access.Storage.Rows;
using DataExchange.Access.Storage.Schema;
using DataExchange.Access.Storage.Signals;
using DataExchange.Access.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Dialects;

/// <summary>A SQLite file with a write-ahead log.</summary>
internal sealed class SqliteDialect : IDialect
{
    private readonly DbContextOptions<AccessContext> _options;
    private readonly SqliteRevision _revision;
    private readonly ProcessSignals _signals = new();

    internal SqliteDialect(string path)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10, Pooling = false }.ToString();
        _options = new DbContextOptionsBuilder<AccessContext>().UseSqlite(connectionString).Options;
        _revision = new SqliteRevision(path);
    }

    public IAccessSignals Signals => _signals;

    public IReadOnlyList<SchemaStep> Steps => SqliteSchema.Steps;

    public string UnavailableMessage => "The access store's SQLite file cannot be opened; expected a writable file in an existing directory.";

    public AccessContext CreateContext() => new(_options);

    public Task<long> ReadRevisionAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_revision.Read());
    }

    public void Committed() => _signals.Tell();

    public ValueTask DisposeAsync()
    {
        _revision.Dispose();
        return default;
    }

    public Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken)
        => Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
        => Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public async Task<DbTransaction> BeginMigrationAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA journal_mode = WAL";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return await BeginWriteAsync(connection, cancellationToken);
    }

    // A writing transaction is the only one on the file: the row needs no lock of its own.
    public Task<ConsentRow?> LockConsentAsync(AccessContext context, string id, CancellationToken cancellationToken)
        => context.Consents.SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

    public bool IsMissingSchema(DbException failure)
        => failure is SqliteException { SqliteErrorCode: 1 } && failure.Message.Contains("no such table", StringComparison.Ordinal);

    public bool IsDuplicateKey(DbException failure) => failure is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };
}
