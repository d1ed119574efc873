using System.Collections.Immutable;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Plans;

/// <summary>An inline fragment of a fetch.</summary>
/// <param name="Selections">The selections; their static type is the type condition.</param>
/// <param name="Conditions">All must hold for the fragment to take part; sent as <c>@include</c> and <c>@skip</c>.</param>
public sealed record FetchFragment(FetchSelectionSet Selections, ImmutableArray<Condition> Conditions);
