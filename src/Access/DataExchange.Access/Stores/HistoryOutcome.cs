using System.Collections.Immutable;

namespace DataExchange.Access.Stores;

/// <summary>What reading a history gives: exactly one of the two is not null.</summary>
/// <param name="Changes">The changes in the order in which they were asked for, or null.</param>
/// <param name="Failure">Why there are none, or null.</param>
public sealed record HistoryOutcome(ImmutableArray<RecordedChange>? Changes, StoreFailure? Failure);
