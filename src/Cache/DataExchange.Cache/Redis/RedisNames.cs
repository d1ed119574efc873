using System.Text;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Redis;

/// <summary>The names under which the cache keeps things in Redis; other keys of the cache, and other formats, have others. Immutable.</summary>
/// <param name="key">The name of the cache's key.</param>
internal sealed class RedisNames(string key)
{
    private readonly byte[] _prefix = Encoding.ASCII.GetBytes($"dx1:{key}:");

    /// <summary>The head of the log, a string. The names of the log have one slot in a cluster.</summary>
    public byte[] LogHead { get; } = Encoding.ASCII.GetBytes($"{{dx1:{key}}}:head");

    /// <summary>The last entries of the log, a list.</summary>
    public byte[] LogEntries { get; } = Encoding.ASCII.GetBytes($"{{dx1:{key}}}:log");

    /// <summary>Never there: removing it shows whether Redis takes writes, even when it has no memory left.</summary>
    public byte[] Probe { get; } = Encoding.ASCII.GetBytes($"{{dx1:{key}}}:probe");

    /// <summary>Where each new head is announced.</summary>
    public string Channel { get; } = $"dx1:{key}:log";

    /// <summary>The fields of one entity or root field, a hash.</summary>
    public byte[] Of(in CacheAddress address)
    {
        var name = new byte[_prefix.Length + CacheAddress.Size];
        _prefix.CopyTo(name, 0);
        address.WriteTo(name.AsSpan(_prefix.Length));
        return name;
    }
}
