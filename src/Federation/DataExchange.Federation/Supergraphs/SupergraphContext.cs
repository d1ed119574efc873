using System.Collections.Immutable;

namespace DataExchange.Federation.Supergraphs;

/// <summary>A name under which objects hand values to fields anywhere below them (<c>@context</c>).</summary>
/// <param name="Name">The name, with the subgraph's prefix.</param>
/// <param name="Types">The concrete types whose objects set the context, in ordinal order; interfaces and unions that set it stand for theirs.</param>
public sealed record SupergraphContext(string Name, ImmutableArray<string> Types);
