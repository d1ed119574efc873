using System.Collections.Immutable;

namespace DataExchange.Administration.Usage;

/// <summary>The clauses of which fields were not used.</summary>
internal sealed record UnusedGrants(ImmutableArray<UnusedGrant> Grants, int Examined, bool IsComplete);
