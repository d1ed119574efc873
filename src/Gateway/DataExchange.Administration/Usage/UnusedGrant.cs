using System.Collections.Immutable;

namespace DataExchange.Administration.Usage;

/// <summary>A clause of which fields were not used.</summary>
internal sealed record UnusedGrant(string Agreement, string Article, string Coordinate, ImmutableArray<string> Unused, bool Wholly);
