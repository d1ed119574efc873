using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using DataExchange.Cache.Client;
using DataExchange.Cache.Sealing;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Redis;

/// <summary>The sealed values in Redis: a hash for each entity or root field, with a field for each value.</summary>
internal sealed class FieldStore(IRedisClient client, RedisNames names, CacheKeys keys)
{
    // One entity can be asked for with any arguments; when there are more, all go.
    private const int MostFields = 256;

    // Expiry only grows: the hash goes when the last of its values does. First argument: how long to keep, or nothing; then fields and their values, or nothing
    // for those that go. A star stands for what is not a hash.
    private const string WriteScript = """
        for i = 3, #ARGV, 2 do
          if ARGV[i] == '*' then if redis.call('TYPE', KEYS[1]).ok ~= 'hash' then redis.call('DEL', KEYS[1]) end
          elseif ARGV[i + 1] == '' then redis.call('HDEL', KEYS[1], ARGV[i])
          else redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
        end
        if redis.call('HLEN', KEYS[1]) > tonumber(ARGV[2]) then redis.call('DEL', KEYS[1]) end
        if ARGV[1] ~= '' and redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
        return { '1' }
        """;

    public Task<RedisReply<byte[]?[]>> ReadAsync(in CacheAddress address, IEnumerable<UInt128> groups) =>
        client.ReadFieldsAsync(names.Of(address), [.. groups.Select(NameOf)]);

    public Task<RedisReply<byte[]?[]>> WriteAsync(in CacheAddress address, IReadOnlyList<FieldWrite> writes, long now)
    {
        var end = writes.Max(w => w.Field?.ExpiresAt ?? 0);
        var arguments = new List<byte[]> { end > now ? TextOf(end - now) : [], TextOf(MostFields) };
        using var seal = new FieldSeal(keys, address);
        foreach (var write in writes.Where(w => w.Field is null || w.Field.ExpiresAt > now))
        {
            arguments.Add(write is { Field: null, Group: null } ? "*"u8.ToArray() : NameOf(write.Field?.Group ?? write.Group!.Value));
            arguments.Add(write.Field is { } field ? seal.Seal(field) : []);
        }

        return client.RunAsync(WriteScript, [names.Of(address)], [.. arguments]);
    }

    private static byte[] NameOf(UInt128 group)
    {
        var name = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(name, group);
        return name;
    }

    private static byte[] TextOf(long number) => Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));
}
