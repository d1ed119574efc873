using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Stores;

/// <summary>What loading gives: exactly one of the two is not null.</summary>
/// <param name="Snapshot">The state, or null.</param>
/// <param name="Failure">Why there is none, or null.</param>
public sealed record LoadOutcome(AccessSnapshot? Snapshot, StoreFailure? Failure);
