using System.Collections.Immutable;

namespace DataExchange.Federation.Plans;

/// <summary>A step down the merged result.</summary>
/// <param name="Key">The key of the field in the merged result.</param>
/// <param name="Types">The concrete types of the object that holds the field, for which the step is taken; empty for all.</param>
public sealed record PathSegment(string Key, ImmutableArray<string> Types);
