using System.Collections.Immutable;

namespace DataExchange.Administration.Paging;

/// <summary>A page of a list, as the Relay specification of cursor connections has it.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="Edges">The items with their cursors.</param>
/// <param name="PageInfo">Where the page lies.</param>
/// <param name="TotalCount">How many items there are on all pages.</param>
internal sealed record Page<T>(ImmutableArray<Edge<T>> Edges, PageInfo PageInfo, int TotalCount)
{
    /// <summary>The items.</summary>
    public ImmutableArray<T> Nodes => [.. Edges.Select(e => e.Node)];
}
