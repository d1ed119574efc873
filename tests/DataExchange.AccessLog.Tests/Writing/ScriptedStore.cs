using System.Data.Common;
using DataExchange.AccessLog.Storage.Schema;
using DataExchange.AccessLog.Storage.Stores;
using Microsoft.Data.Sqlite;

namespace DataExchange.AccessLog.Tests.Writing;

/// <summary>A store in memory that holds back, loses or doubts commits when told to.</summary>
internal sealed class ScriptedStore : ILogStore
{
    private long _next;

    public IReadOnlyList<SchemaStep> Steps => [];

    internal List<string> Written { get; } = [];

    internal List<int> BatchSizes { get; } = [];

    /// <summary>What each commit waits for.</summary>
    internal Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>What the next commit throws before it writes, or null.</summary>
    internal Exception? FailBefore { get; set; }

    /// <summary>The next commit writes and then fails, as when the connection breaks.</summary>
    internal bool FailAfter { get; set; }

    public Task<CommitOutcome> CommitAsync(Lease lease, IReadOnlyList<PreparedRecord> batch, CancellationToken cancellationToken)
        => CommitCoreAsync(lease, batch);

    public Task<Lease> InspectAsync(int shard, CancellationToken cancellationToken) => Task.FromResult(new Lease(shard, 1, _next));

    public Task<Lease> TakeOverAsync(int? shard, CancellationToken cancellationToken) => Task.FromResult(new Lease(0, 1, 0));

    public Task MigrateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<CommitOutcome> CommitCoreAsync(Lease lease, IReadOnlyList<PreparedRecord> batch)
    {
        await Gate;
        BatchSizes.Add(batch.Count);
        if (FailBefore is { } failure)
        {
            FailBefore = null;
            throw failure;
        }

        if (lease.NextSequence != _next)
        {
            return CommitOutcome.Refused;
        }

        Written.AddRange(batch.Select(r => r.RecordId));
        _next += batch.Count;
        if (FailAfter)
        {
            FailAfter = false;
            throw new SqliteException("broken after commit", 10);
        }

        return CommitOutcome.Committed;
    }
}
