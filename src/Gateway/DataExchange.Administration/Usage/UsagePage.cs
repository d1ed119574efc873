using System.Collections.Immutable;
using DataExchange.AccessLog.Records;
using DataExchange.Administration.Paging;

namespace DataExchange.Administration.Usage;

/// <summary>A page of records.</summary>
/// <param name="Edges">The records with their cursors, the latest first.</param>
/// <param name="PageInfo">Where the page lies.</param>
internal sealed record UsagePage(ImmutableArray<Edge<AccessRecord>> Edges, PageInfo PageInfo)
{
    /// <summary>The records.</summary>
    public ImmutableArray<AccessRecord> Nodes => [.. Edges.Select(e => e.Node)];
}
