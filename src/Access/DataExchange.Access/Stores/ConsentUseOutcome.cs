using System.Collections.Immutable;

namespace DataExchange.Access.Stores;

/// <summary>What counting uses gives. Nothing is counted unless all could be.</summary>
/// <param name="Refused">The consents that cannot be used any more; empty when all were counted.</param>
/// <param name="Failure">Why the store could not count, or null.</param>
public sealed record ConsentUseOutcome(ImmutableArray<string> Refused, StoreFailure? Failure)
{
    /// <summary>Whether every use is durable.</summary>
    public bool IsCounted => Refused.IsEmpty && Failure is null;
}
