using System.Collections.Immutable;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Search;

/// <summary>A way from a position into a subgraph.</summary>
/// <param name="Subgraph">The subgraph.</param>
/// <param name="Wave">The earliest wave in which it can be asked, counted from the arrival at the position.</param>
/// <param name="Entry">The key by which it is entered; null for a root, which needs none.</param>
/// <param name="Keys">From where the fields of the key are taken.</param>
internal sealed record Hop(string Subgraph, int Wave, EntryPoint? Entry, ImmutableArray<Pick> Keys);
