using System.Data;
using System.Data.Common;
using DataExchange.Access.Storage.Revisions;
using DataExchange.Access.Storage.Rows;
using DataExchange.Access.Storage.Schema;
using DataExchange.Access.Storage.Signals;
using DataExchange.Access.Stores;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DataExchange.Access.Storage.Dialects;

/// <summary>A PostgreSQL database.</summary>
internal sealed class PostgresDialect : IDialect
{
    private const long MigrationLock = 0x4443_4143_4331;

    private readonly DbContextOptions<AccessContext> _options;
    private readonly PostgresRevision _revision;

    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    internal PostgresDialect(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Timeout = given.ContainsKey("Timeout") ? settings.Timeout : 5;
        _options = new DbContextOptionsBuilder<AccessContext>().UseNpgsql(settings.ToString()).Options;
        _revision = new PostgresRevision(settings.ToString());
        Signals = new PostgresSignals(settings.ToString(), UnavailableMessage);
    }

    public IAccessSignals Signals { get; }

    public IReadOnlyList<SchemaStep> Steps => PostgresSchema.Steps;

    public string UnavailableMessage
        => "The access store's PostgreSQL database cannot be reached or refuses the login; expected `ConnectionStrings__Access` to name a reachable database.";

    public AccessContext CreateContext() => new(_options);

    public Task<long> ReadRevisionAsync(CancellationToken cancellationToken) => _revision.ReadAsync(cancellationToken);

    // The schema's trigger has told everyone.
    public void Committed()
    {
    }

    public ValueTask DisposeAsync() => _revision.DisposeAsync();

    public async Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken)
        => await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
        => await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

    public async Task<DbTransaction> BeginMigrationAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = (NpgsqlTransaction)await BeginWriteAsync(connection, cancellationToken);
        await using var guard = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", (NpgsqlConnection)connection, transaction)
        {
            Parameters = { new() { Value = MigrationLock } },
        };
        await guard.ExecuteNonQueryAsync(cancellationToken);
        return transaction;
    }

    public Task<ConsentRow?> LockConsentAsync(AccessContext context, string id, CancellationToken cancellationToken)
        => context.Consents.FromSql($"SELECT * FROM consent WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellationToken);

    public bool IsMissingSchema(DbException failure) => failure.SqlState == PostgresErrorCodes.UndefinedTable;

    public bool IsDuplicateKey(DbException failure) => failure.SqlState == PostgresErrorCodes.UniqueViolation;
}
