using System.Collections.Immutable;
using DataExchange.Access.Consents;

namespace DataExchange.Access.Stores;

/// <summary>What reading consents gives: exactly one of the two is not null.</summary>
/// <param name="Consents">The consents, by identifier, or null.</param>
/// <param name="Failure">Why there are none, or null.</param>
public sealed record ConsentsOutcome(ImmutableArray<Consent>? Consents, StoreFailure? Failure);
