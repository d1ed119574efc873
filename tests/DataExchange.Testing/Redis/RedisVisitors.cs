using System.Text;

namespace DataExchange.Testing.Redis;

/// <summary>Who connects to a Redis server, as the server sees it, by one connection of its own.</summary>
public sealed class RedisVisitors : IDisposable
{
    private readonly RespConnection _connection;
    private long _before;

    private RedisVisitors(RespConnection connection) => _connection = connection;

    /// <summary>Looks from now on.</summary>
    public static async Task<RedisVisitors> WatchAsync(PrivateRedis redis, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(redis);
        var visitors = new RedisVisitors(await RespConnection.OpenAsync(redis.Port, cancellationToken));
        visitors._before = await visitors.CountAsync(cancellationToken);
        return visitors;
    }

    /// <summary>Whether somebody has connected since, and is gone again: nobody is there but who looks.</summary>
    public async Task<bool> HaveComeAndGoneAsync(CancellationToken cancellationToken) =>
        await CountAsync(cancellationToken) > _before && (await TextAsync(cancellationToken, "CLIENT", "LIST")).Trim().Split('\n').Length == 1;

    /// <summary>Whether a gateway is connected, and has said so.</summary>
    public async Task<bool> HasGatewayAsync(CancellationToken cancellationToken) =>
        (await TextAsync(cancellationToken, "CLIENT", "LIST")).Contains("name=DataExchange", StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        const string Name = "total_connections_received:";
        var line = (await TextAsync(cancellationToken, "INFO", "stats")).Split('\n').First(l => l.StartsWith(Name, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(Name.Length).Trim(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<string> TextAsync(CancellationToken cancellationToken, params object[] words) =>
        Encoding.UTF8.GetString((byte[])(await _connection.AskAsync(cancellationToken, words))!);
}
