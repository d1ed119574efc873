using System.Data.Common;
using DataExchange.Access.Storage.Rows;
using DataExchange.Access.Storage.Schema;
using DataExchange.Access.Stores;

namespace DataExchange.Access.Storage.Dialects;

/// <summary>In what the databases differ.</summary>
internal interface IDialect : IAsyncDisposable
{
    /// <summary>Tells of changes.</summary>
    IAccessSignals Signals { get; }

    /// <summary>The schema's history.</summary>
    IReadOnlyList<SchemaStep> Steps { get; }

    /// <summary>A new context; connects when first used.</summary>
    AccessContext CreateContext();

    /// <summary>The revision, without any of the context's cost; what it throws is a database's failure.</summary>
    Task<long> ReadRevisionAsync(CancellationToken cancellationToken);

    /// <summary>Called after a change was committed.</summary>
    void Committed();

    /// <summary>A transaction that sees one state however long it reads.</summary>
    Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>A transaction that writes.</summary>
    Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>A transaction that no other process can hold at the same time.</summary>
    Task<DbTransaction> BeginMigrationAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>The consent's row, tracked and, until the transaction ends, locked against other writers; null when there is none.</summary>
    Task<ConsentRow?> LockConsentAsync(AccessContext context, string id, CancellationToken cancellationToken);

    /// <summary>Whether the failure says that the schema is not there.</summary>
    bool IsMissingSchema(DbException failure);

    /// <summary>Whether the failure says that somebody else wrote the same key first.</summary>
    bool IsDuplicateKey(DbException failure);

    /// <summary>One sentence for a store that cannot be reached.</summary>
    string UnavailableMessage { get; }
}
