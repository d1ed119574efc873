using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Redis;

/// <summary>A change that waits for being made in Redis.</summary>
/// <param name="Address">Where.</param>
/// <param name="Field">The value to keep; null to remove.</param>
/// <param name="Group">The field to remove; null for whatever is kept there that is no values.</param>
internal readonly record struct FieldWrite(CacheAddress Address, CachedField? Field, UInt128? Group)
{
    public long Bytes => Field is null ? 64 : 128 + Field.Value.Length + (16L * Field.Tags.Length);
}
