namespace DataExchange.Access.Stores;

/// <summary>What reading the revision gives: exactly one of the two is not null.</summary>
/// <param name="Revision">The revision, 0 for a store never written to, or null.</param>
/// <param name="Failure">Why there is none, or null.</param>
public sealed record RevisionOutcome(long? Revision, StoreFailure? Failure);
