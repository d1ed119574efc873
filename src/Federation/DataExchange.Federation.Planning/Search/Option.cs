using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Search;

/// <summary>One way to meet a need.</summary>
/// <param name="Source">The field that meets it.</param>
/// <param name="Hop">How its subgraph is entered; null when the position is already there.</param>
/// <param name="Requires">What must be sent for it, beyond the key.</param>
/// <param name="Reads">What its guard reads.</param>
/// <param name="Below">What meeting the needs below takes; null for a leaf.</param>
internal sealed record Option(FieldSource Source, Hop? Hop, ImmutableArray<Need> Requires, ImmutableArray<Need> Reads, BelowSolution? Below);
