using System.Buffers.Binary;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>The identities of a fetch's fields under the key of one cache. Those of fields with variables depend on the request, and are 0 here.</summary>
internal sealed class CachedGroupIds
{
    public CachedGroupIds(IFieldCache cache, CachedGroup[] groups)
    {
        Cache = cache;
        Ids = new UInt128[groups.Length];
        using var message = new PooledBuffer();
        for (var i = 0; i < groups.Length; i++)
        {
            IsConstant &= groups[i].Variables.Length == 0;
            message.Truncate(0);
            Ids[i] = groups[i].Variables.Length == 0 ? Of(cache, message.Part("g"u8).Part(groups[i].Text)) : 0;
        }

        message.Truncate(0);
        Kind = Of(cache, message.Part("k"u8));
    }

    /// <summary>Whose key they are under.</summary>
    public IFieldCache Cache { get; }

    /// <summary>Whether no field uses variables.</summary>
    public bool IsConstant { get; } = true;

    /// <summary>By the index of the field.</summary>
    public UInt128[] Ids { get; }

    /// <summary>The identity of what kind of thing an entity is: its type's name, or null where there is none.</summary>
    public UInt128 Kind { get; }

    /// <summary>The identity that a message stands for.</summary>
    public static UInt128 Of(IFieldCache cache, PooledBuffer message)
    {
        Span<byte> mac = stackalloc byte[CacheAddress.Size];
        cache.Sign(message.Written, mac);
        return BinaryPrimitives.ReadUInt128BigEndian(mac);
    }
}
