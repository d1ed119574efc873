namespace DataExchange.Federation.Execution.Caching;

/// <summary>What a subgraph answered for one field of an entity or for one root field, with its arguments and all that was asked below it. Immutable.</summary>
public sealed class CachedField
{
    /// <summary>Which field with which arguments and selections: half of a keyed MAC over them. Its name in the response is no part of it.</summary>
    public required UInt128 Group { get; init; }

    /// <summary>The JSON of the value, as the subgraph wrote it.</summary>
    public required byte[] Value { get; init; }

    /// <summary>When the subgraph was asked, in milliseconds since 1970.</summary>
    public required long StoredAt { get; init; }

    /// <summary>Until when it may be used without asking again, in milliseconds since 1970.</summary>
    public required long FreshUntil { get; init; }

    /// <summary>Until when it may be kept at all, in milliseconds since 1970; never before <see cref="FreshUntil"/>.</summary>
    public required long ExpiresAt { get; init; }

    /// <summary>The invalidations that were known before the subgraph was asked.</summary>
    public required CacheMoment Moment { get; init; }

    /// <summary>What it is invalidated by.</summary>
    public required CacheTag[] Tags { get; init; }
}
