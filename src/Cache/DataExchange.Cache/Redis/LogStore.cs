using System.Globalization;
using System.Text;
using DataExchange.Cache.Client;

namespace DataExchange.Cache.Redis;

/// <summary>
/// The shared log of invalidations in Redis: a head and the last entries. It is changed only by who knows its head, so that each entry can authenticate the one
/// before; a script makes comparing and changing one step.
/// </summary>
internal sealed class LogStore(IRedisClient client, RedisNames names, int length, TimeSpan limit, TimeProvider time, CancellationToken stopping)
{
    // Removing what is never there fails on a server that takes no writes, and on no other.
    private const string ReadScript = """
        redis.call('DEL', KEYS[3])
        local page = { redis.call('GET', KEYS[1]) or '', tostring(redis.call('LLEN', KEYS[2])) }
        for _, entry in ipairs(redis.call('LRANGE', KEYS[2], '-' .. ARGV[1], '-1')) do page[#page + 1] = entry end
        return page
        """;

    private const string AppendScript = """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return { '0' } end
        redis.call('SET', KEYS[1], ARGV[2])
        for i = 5, #ARGV do redis.call('RPUSH', KEYS[2], ARGV[i]) end
        redis.call('LTRIM', KEYS[2], '-' .. ARGV[3], '-1')
        redis.call('PUBLISH', ARGV[4], '')
        return { '1' }
        """;

    // An empty head stands for none, a star for whatever is there.
    private const string ReplaceScript = """
        if ARGV[1] ~= '*' and (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return { '0' } end
        redis.call('DEL', KEYS[1], KEYS[2])
        redis.call('SET', KEYS[1], ARGV[2])
        redis.call('PUBLISH', ARGV[3], '')
        return { '1' }
        """;

    private readonly byte[] _channel = Encoding.ASCII.GetBytes(names.Channel);

    /// <summary>The head and up to so many of the last entries.</summary>
    public async Task<RedisReply<LogPage>> ReadAsync(int entries)
    {
        var reply = await client.RunAsync(ReadScript, [names.LogHead, names.LogEntries, names.Probe], [TextOf(entries)])
            .Within(limit, time, stopping).ConfigureAwait(false);
        if (!reply.IsGood)
        {
            return new RedisReply<LogPage>(reply.Trouble, null);
        }

        return reply.Value is [{ } head, { } count, .. var rest] && int.TryParse(count, CultureInfo.InvariantCulture, out var length) && !rest.Contains(null)
            ? new RedisReply<LogPage>(RedisTrouble.None, new LogPage(head, length, rest!))
            : new RedisReply<LogPage>(RedisTrouble.Refused, null);
    }

    /// <summary>Appends entries; false when the head was not the one given.</summary>
    public Task<RedisReply<byte[]?[]>> AppendAsync(byte[] head, byte[] newHead, IEnumerable<byte[]> entries) =>
        client.RunAsync(AppendScript, [names.LogHead, names.LogEntries], [head, newHead, TextOf(length), _channel, .. entries]).Within(limit, time, stopping);

    /// <summary>Begins a log in the place of the one with the given head; of any one where that is null, of none where it is empty.</summary>
    public Task<RedisReply<byte[]?[]>> ReplaceAsync(byte[]? head, byte[] newHead) =>
        client.RunAsync(ReplaceScript, [names.LogHead, names.LogEntries], [head ?? "*"u8.ToArray(), newHead, _channel]).Within(limit, time, stopping);

    /// <summary>Whether a script has done its work.</summary>
    public static bool IsDone(RedisReply<byte[]?[]> reply) => reply.Value is [[(byte)'1']];

    private static byte[] TextOf(int number) => Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));
}
