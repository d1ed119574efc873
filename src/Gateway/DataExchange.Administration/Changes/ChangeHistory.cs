using System.Collections.Immutable;
using DataExchange.Access.Stores;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Changes;

/// <summary>What became of items, for resolvers.</summary>
internal sealed class ChangeHistory(IAccessHistory history)
{
    /// <summary>For each item, its changes, the latest first: one reading for all.</summary>
    /// <exception cref="FieldException">STORE_UNAVAILABLE: it cannot be read.</exception>
    public async ValueTask<IReadOnlyList<IReadOnlyList<RecordedChange>>> OfAsync(HistoryKind kind, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var all = await ReadAsync(kind, keys, cancellationToken);
        var byKey = all.Reverse().ToLookup(c => c.Key, StringComparer.Ordinal);
        return [.. keys.Select(k => (IReadOnlyList<RecordedChange>)[.. byKey[k]])];
    }

    /// <summary>The changes of some items together, the oldest first.</summary>
    /// <exception cref="FieldException">STORE_UNAVAILABLE: it cannot be read.</exception>
    public async ValueTask<ImmutableArray<RecordedChange>> ReadAsync(HistoryKind kind, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        if (keys.Count > IAccessHistory.MaxKeys)
        {
            throw new FieldException(new FieldError($"The history of at most {IAccessHistory.MaxKeys} items can be read at once; ask for fewer.", "LIMIT_EXCEEDED"));
        }

        var outcome = await history.ReadAsync(kind, keys, cancellationToken);
        return outcome.Changes ?? throw Unavailable(outcome.Failure!);
    }

    /// <summary>The latest changes of one item, the latest first.</summary>
    /// <exception cref="FieldException">STORE_UNAVAILABLE: it cannot be read.</exception>
    public async ValueTask<ImmutableArray<RecordedChange>> LatestAsync(HistoryKind kind, string key, int count, CancellationToken cancellationToken)
    {
        var outcome = await history.LatestAsync(kind, [key], count, cancellationToken);
        return outcome.Changes ?? throw Unavailable(outcome.Failure!);
    }

    /// <summary>The revision that last changed each item; 0 for one that is not there.</summary>
    /// <exception cref="FieldException">STORE_UNAVAILABLE: it cannot be read.</exception>
    public async ValueTask<IReadOnlyList<long>> RevisionsAsync(HistoryKind kind, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var revisions = new List<long>(keys.Count);
        foreach (var chunk in keys.Chunk(IAccessHistory.MaxKeys))
        {
            var outcome = await history.RevisionsAsync(kind, chunk, cancellationToken);
            var known = outcome.Revisions ?? throw Unavailable(outcome.Failure!);
            revisions.AddRange(chunk.Select(k => known.GetValueOrDefault(k)));
        }

        return revisions;
    }

    private static FieldException Unavailable(StoreFailure failure) => new(new FieldError(failure.Message, "STORE_UNAVAILABLE"));
}
