using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Search;

/// <summary>The decision from where a need is met.</summary>
/// <param name="Need">The need.</param>
/// <param name="Source">The field that meets it.</param>
/// <param name="Hop">How its subgraph is entered; null when the position is already there.</param>
/// <param name="Wave">The wave in which it is fetched, counted from the arrival at the position: 0 with the arrival itself.</param>
/// <param name="Requires">The decisions on what must be there before: what is sent for it, beyond the key, and what its guard reads.</param>
/// <param name="Sent">What must be sent for it, beyond the key.</param>
/// <param name="Read">What its guard reads.</param>
internal sealed record Pick(Need Need, FieldSource Source, Hop? Hop, int Wave, ImmutableArray<Pick> Requires, ImmutableArray<Need> Sent, ImmutableArray<Need> Read);
