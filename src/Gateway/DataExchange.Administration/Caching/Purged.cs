namespace DataExchange.Administration.Caching;

/// <summary>What was purged, as the schema's <c>Purged</c> has it: never a key or a person.</summary>
internal sealed record Purged(PurgeScope Scope, string? Registry, string? Type, bool SharedStoreTook);
