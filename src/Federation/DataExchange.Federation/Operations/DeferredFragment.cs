using System.Collections.Immutable;

namespace DataExchange.Federation.Operations;

/// <summary>A fragment under <c>@defer</c>: a part of the answer that is delivered after the first.</summary>
/// <param name="Parent">The part that it is inside of, and that is delivered before it; 0 for the first part of the answer.</param>
/// <param name="Label">The label that the client gave it, or null.</param>
/// <param name="Path">The response keys down to the object that the fragment stands on, without list positions; empty for the root.</param>
public sealed record DeferredFragment(int Parent, string? Label, ImmutableArray<string> Path);
