using System.Collections.Immutable;

namespace DataExchange.Registries.Paging;

/// <summary>A page of rows, as the Relay specification of cursor connections has it. Bind one closed type per connection type of the schema.</summary>
/// <typeparam name="TNode">The rows.</typeparam>
/// <param name="Nodes">The rows of the page.</param>
/// <param name="Edges">The rows with their cursors.</param>
/// <param name="PageInfo">Where the page lies.</param>
/// <param name="TotalCount">Rows on all pages together; null where it was not asked for.</param>
public sealed record Connection<TNode>(
    ImmutableArray<TNode> Nodes, ImmutableArray<Edge<TNode>> Edges, PageInfo PageInfo, int? TotalCount);
