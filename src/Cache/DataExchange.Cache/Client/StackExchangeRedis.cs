using System.Globalization;
using System.Security.Authentication;
using DataExchange.Cache.Statistics;
using StackExchange.Redis;

namespace DataExchange.Cache.Client;

/// <summary>
/// Redis by the client library StackExchange.Redis; this file is all that knows of it. The library connects, and connects again, in the background; where it has
/// no connection it answers at once.
/// </summary>
internal sealed class StackExchangeRedis : IRedisClient
{
    private readonly ConfigurationOptions _options;
    private readonly RedisChannel _channel;
    private readonly Action _heard;
    private volatile ConnectionMultiplexer? _connection;
    private Task _connecting;
    private int _isRestarting;
    private volatile bool _isDisposed;

    /// <param name="connection">A connection string without a problem.</param>
    /// <param name="channel">What it listens to.</param>
    /// <param name="heard">Called for each message on the channel, and whenever there is a connection again, as messages may have been missed.</param>
    public StackExchangeRedis(string connection, string channel, Action heard)
    {
        _options = Parse(connection);
        _channel = new RedisChannel(channel, RedisChannel.PatternMode.Literal);
        _heard = heard;

        // The library's way to connect blocks in places.
        _connecting = Task.Run(ConnectAsync);
    }

    public bool IsConnected => _connection is { IsConnected: true };

    /// <summary>Whether a connection string can be used.</summary>
    public static bool IsValid(string connection)
    {
        try
        {
            return Parse(connection).EndPoints.Count > 0;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }

    public Task<RedisReply<byte[]?[]>> ReadFieldsAsync(byte[] key, byte[][] fields) => AskAsync<byte[]?[]>(async connection =>
    {
        var values = await connection.GetDatabase().HashGetAsync(key, Array.ConvertAll(fields, f => (RedisValue)f)).ConfigureAwait(false);
        return Array.ConvertAll(values, v => (byte[]?)v);
    });

    public Task<RedisReply<byte[]>> ReadAsync(byte[] key) =>
        AskAsync<byte[]>(async connection => await connection.GetDatabase().StringGetAsync(key, CommandFlags.DemandMaster).ConfigureAwait(false));

    public Task<RedisReply<byte[]?[]>> RunAsync(string script, byte[][] keys, byte[][] arguments) => AskAsync<byte[]?[]>(async connection =>
        (byte[]?[])await connection.GetDatabase().ScriptEvaluateAsync(
            script, Array.ConvertAll(keys, k => (RedisKey)k), Array.ConvertAll(arguments, a => (RedisValue)a), CommandFlags.DemandMaster | CommandFlags.NoScriptCache).ConfigureAwait(false));

    public Task<RedisReply<RedisState>> StateAsync() => AskAsync<RedisState>(async connection =>
    {
        var sum = new RedisState(0, null, null, null, null);
        foreach (var server in connection.GetEndPoints().Select(e => connection.GetServer(e)).Where(s => s.IsConnected && !s.IsSlave))
        {
            var info = (await server.InfoAsync().ConfigureAwait(false)).SelectMany(section => section).ToLookup(line => line.Key, line => line.Value, StringComparer.Ordinal);
            var most = NumberOf(info["maxmemory"]);
            sum = new RedisState(
                sum.Servers + 1,
                Sum(sum.UsedBytes, NumberOf(info["used_memory"])),
                Sum(sum.MaxBytes, most > 0 ? most : null),
                Sum(sum.EvictedKeys, NumberOf(info["evicted_keys"])),
                Sum(sum.Keys, await server.DatabaseSizeAsync(_options.DefaultDatabase ?? 0).ConfigureAwait(false)));
        }

        return sum;
    });

    public void Restart()
    {
        if (!_isDisposed && Interlocked.Exchange(ref _isRestarting, 1) == 0)
        {
            _connecting = Task.Run(async () =>
            {
                var old = _connection;
                await ConnectAsync().ConfigureAwait(false);
                Close(old);
                Volatile.Write(ref _isRestarting, 0);
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        await _connecting.ConfigureAwait(false);
        await Task.Run(() => Close(_connection)).ConfigureAwait(false);
    }

    private static ConfigurationOptions Parse(string connection)
    {
        var options = ConfigurationOptions.Parse(connection);
        options.AbortOnConnectFail = false;
        options.ClientName ??= "DataExchange";

        // For INFO; nothing else that needs it is ever sent.
        options.AllowAdmin = true;
        if (options.Ssl)
        {
            options.SslProtocols ??= SslProtocols.Tls12 | SslProtocols.Tls13;
        }

        return options;
    }

    private async Task ConnectAsync()
    {
        try
        {
            var connection = await ConnectionMultiplexer.ConnectAsync(_options).ConfigureAwait(false);
            connection.PreserveAsyncOrder = false;
            connection.IncludeDetailInExceptions = false;
            connection.ConnectionRestored += (_, _) => _heard();
            _connection = connection;
            if (_isDisposed)
            {
                Close(connection);
                return;
            }

            await connection.GetSubscriber().SubscribeAsync(_channel, (_, _) => _heard()).ConfigureAwait(false);
            _heard();
        }
        catch (Exception)
        {
            // The boundary to Redis: without a connection every question is answered as unreachable, and after some of them it is tried again.
        }
    }

    private static void Close(ConnectionMultiplexer? connection)
    {
        try
        {
            connection?.Close(allowCommandsToComplete: false);
            connection?.Dispose();
        }
        catch (Exception)
        {
            // The boundary to Redis: nothing is asked of that connection any more.
        }
    }

    private async Task<RedisReply<T>> AskAsync<T>(Func<ConnectionMultiplexer, Task<T?>> ask)
        where T : class
    {
        if (_connection is not { IsConnected: true } connection)
        {
            return new RedisReply<T>(RedisTrouble.Unreachable, null);
        }

        try
        {
            return new RedisReply<T>(RedisTrouble.None, await ask(connection).ConfigureAwait(false));
        }
        catch (RedisServerException failure)
        {
            return new RedisReply<T>(TroubleOf(failure.Message), null);
        }
        catch (Exception failure)
        {
            // The boundary to Redis: whatever the library throws is trouble of the connection, or an answer that is none.
            return new RedisReply<T>(failure is RedisConnectionException or ObjectDisposedException ? RedisTrouble.Unreachable : RedisTrouble.Refused, null);
        }
    }

    // The first word of an error names it; an older server puts the error of a command inside that of its script.
    private static RedisTrouble TroubleOf(string message) => message switch
    {
        _ when message.Contains("WRONGTYPE", StringComparison.Ordinal) => RedisTrouble.WrongType,
        _ when message.Contains("READONLY", StringComparison.Ordinal) || message.Contains("NOREPLICAS", StringComparison.Ordinal) => RedisTrouble.ReadOnly,
        _ when message.Contains("OOM ", StringComparison.Ordinal) => RedisTrouble.Full,
        _ when message.Contains("LOADING", StringComparison.Ordinal) || message.Contains("MASTERDOWN", StringComparison.Ordinal)
            || message.Contains("CLUSTERDOWN", StringComparison.Ordinal) || message.Contains("BUSY", StringComparison.Ordinal) => RedisTrouble.NotReady,
        _ => RedisTrouble.Refused,
    };

    private static long? NumberOf(IEnumerable<string> values) =>
        long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static long? Sum(long? left, long? right) => left is null && right is null ? null : (left ?? 0) + (right ?? 0);
}
