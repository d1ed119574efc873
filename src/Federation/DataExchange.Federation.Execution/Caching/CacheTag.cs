namespace DataExchange.Federation.Execution.Caching;

/// <summary>
/// What a cached field can be invalidated by: half of a keyed MAC over a subgraph, an entity, a type or a person, so that it tells nothing to who does not
/// have the key. See <see cref="CacheTags"/> for what is tagged.
/// </summary>
/// <param name="Value">The first 128 bits of the MAC.</param>
public readonly record struct CacheTag(UInt128 Value);
