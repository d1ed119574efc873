using System.Collections.Immutable;
using DataExchange.Access.Validation;

namespace DataExchange.Access.Stores;

/// <summary>The change would bring problems into the state; nothing was written.</summary>
/// <param name="Problems">All of them.</param>
public sealed record SaveInvalid(ImmutableArray<AccessProblem> Problems) : SaveOutcome;
