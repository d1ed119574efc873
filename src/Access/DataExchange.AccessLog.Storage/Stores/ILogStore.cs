using System.Data.Common;
using DataExchange.AccessLog.Storage.Schema;

namespace DataExchange.AccessLog.Storage.Stores;

/// <summary>What a database must do for the log. A failing database throws <see cref="DbException"/> or <see cref="TimeoutException"/>.</summary>
internal interface ILogStore : IAsyncDisposable
{
    /// <summary>A new open connection for reading.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>The ordered steps that make the schema.</summary>
    IReadOnlyList<SchemaStep> Steps { get; }

    /// <summary>Applies the steps that are missing, one process at a time.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Raises the shard's epoch, creating the shard if need be; null asks for a shard of its own, never used before.</summary>
    Task<Lease> TakeOverAsync(int? shard, CancellationToken cancellationToken);

    /// <summary>The shard's present epoch and next sequence, after any transaction in flight on it has ended.</summary>
    Task<Lease> InspectAsync(int shard, CancellationToken cancellationToken);

    /// <summary>Writes a batch as one transaction, durable on return, if the lease still holds.</summary>
    Task<CommitOutcome> CommitAsync(Lease lease, IReadOnlyList<PreparedRecord> batch, CancellationToken cancellationToken);
}
