using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DataExchange.Federation.Execution.Caching;

/// <summary>
/// The tags of cached values. A value is tagged with its subgraph; with every entity that it tells of, by the first key of its type in that subgraph; with the
/// type instead, as "some entity of it", where that key is not part of it or too many entities are; and with the type in any case. A value that depends on
/// which entities there are (a list, a search) is tagged as telling of some entity of the type.
/// </summary>
public static class CacheTags
{
    /// <summary>Everything that a subgraph answered.</summary>
    public static CacheTag OfSubgraph(IFieldCache cache, string subgraph) => Of(cache, "s", subgraph);

    /// <summary>Everything that tells of entities of a type, whichever.</summary>
    public static CacheTag OfType(IFieldCache cache, string subgraph, string type) => Of(cache, "t", subgraph, type);

    /// <summary>Everything that tells of entities of a type without saying which. Invalidated with every change of any of them.</summary>
    public static CacheTag OfSome(IFieldCache cache, string subgraph, string type) => Of(cache, "u", subgraph, type);

    /// <summary>Everything that tells of one entity.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="subgraph">The subgraph that answered.</param>
    /// <param name="type">The entity's type.</param>
    /// <param name="key">
    /// The values of the fields of the first <c>@key</c> of the type in that subgraph, in the order of the key, each as text: a string without quotes and escapes,
    /// any other leaf as JSON.
    /// </param>
    public static CacheTag OfEntity(IFieldCache cache, string subgraph, string type, params ReadOnlySpan<string> key) => Of(cache, ["e", subgraph, type, .. key]);

    /// <summary>Everything that tells of one person, whichever subgraph answered.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="subject">The value of the field that <c>@subject</c> names, as text.</param>
    public static CacheTag OfSubject(IFieldCache cache, string subject) => Of(cache, "p", subject);

    /// <summary>Everything that tells of persons without saying which. Invalidated with every person.</summary>
    public static CacheTag OfSomeSubject(IFieldCache cache) => Of(cache, "q");

    private static CacheTag Of(IFieldCache cache, params ReadOnlySpan<string> parts)
    {
        ArgumentNullException.ThrowIfNull(cache);
        var length = 4;
        foreach (var part in parts)
        {
            length += sizeof(int) + Encoding.UTF8.GetByteCount(part);
        }

        var message = new byte[length];
        "tag\0"u8.CopyTo(message);
        var rest = message.AsSpan(4);
        foreach (var part in parts)
        {
            var written = Encoding.UTF8.GetBytes(part, rest[sizeof(int)..]);
            BinaryPrimitives.WriteInt32BigEndian(rest, written);
            rest = rest[(sizeof(int) + written)..];
        }

        Span<byte> mac = stackalloc byte[CacheAddress.Size];
        cache.Sign(message, mac);
        CryptographicOperations.ZeroMemory(message);
        return new CacheTag(BinaryPrimitives.ReadUInt128BigEndian(mac));
    }
}
