using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Validation;

namespace DataExchange.Access.Activations;

/// <summary>What activation gives: an agreement, or problems.</summary>
/// <param name="Agreement">The agreement, active and expanded; null when there are problems.</param>
/// <param name="Problems">Everything that stands in the way; empty when it is active.</param>
public sealed record ActivationOutcome(Agreement? Agreement, ImmutableArray<AccessProblem> Problems);
