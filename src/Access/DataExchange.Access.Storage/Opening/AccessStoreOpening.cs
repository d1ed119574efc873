using DataExchange.Access.Stores;

namespace DataExchange.Access.Storage.Opening;

/// <summary>What opening gives: exactly one of the two is not null.</summary>
/// <param name="Store">The store, its schema current, or null.</param>
/// <param name="Failure">Why there is none, or null.</param>
public sealed record AccessStoreOpening(IAccessStore? Store, StoreFailure? Failure);
