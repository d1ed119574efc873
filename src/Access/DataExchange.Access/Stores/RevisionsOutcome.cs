using System.Collections.Frozen;

namespace DataExchange.Access.Stores;

/// <summary>What reading the revisions of items gives: exactly one of the two is not null.</summary>
/// <param name="Revisions">By key, the revision that last changed the item; items that are not there are missing. Or null.</param>
/// <param name="Failure">Why there are none, or null.</param>
public sealed record RevisionsOutcome(FrozenDictionary<string, long>? Revisions, StoreFailure? Failure);
