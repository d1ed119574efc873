using System.Security.Cryptography;
using DataExchange.Cache.Client;
using DataExchange.Cache.Configuration;
using DataExchange.Cache.Levels;
using DataExchange.Cache.Log;
using DataExchange.Cache.Redis;
using DataExchange.Cache.Sealing;
using DataExchange.Cache.Statistics;
using DataExchange.Federation.Execution.Caching;
using Microsoft.Extensions.Logging;

namespace DataExchange.Cache;

/// <summary>
/// Keeps what subgraphs answered: in the process, bounded by bytes, and sealed in Redis where that is configured. Made by <see cref="Create"/>, once per process;
/// disposed when the process ends. Safe for concurrent use.
/// </summary>
public sealed class FieldCache : IFieldCache, IAsyncDisposable
{
    private readonly CacheOptions _options;
    private readonly TimeProvider _time;
    private readonly CacheKeys _keys;
    private readonly CacheCounters _counters = new();
    private readonly EpochCounter _epochs;
    private readonly InvalidationLog _log;
    private readonly Confirmation _confirmation;
    private readonly MemoryLevel? _memory;
    private readonly Breaker _breaker;
    private readonly RedisLevel? _redis;
    private readonly CancellationTokenSource _stopping = new();

    private FieldCache(CacheOptions options, TimeProvider time, ILogger logger)
    {
        _options = options;
        _time = time;
        _keys = new CacheKeys(options.Key);
        _epochs = new EpochCounter(time);
        var notices = new Notices(_counters, _epochs, time, logger);
        _breaker = new Breaker(notices);
        var hasRedis = !string.IsNullOrWhiteSpace(options.Redis);

        // What is asked for before Redis has told the epoch belongs to none, and is not kept.
        _log = new InvalidationLog(options.LogLength, hasRedis ? 0 : Epoch.New(time));
        _confirmation = new Confirmation(time, hasRedis ? TimeSpan.FromSeconds(options.UnconfirmedSeconds) : null);
        _memory = options.MemoryBytes > 0 ? new MemoryLevel(_log, options.MemoryBytes) : null;
        if (hasRedis)
        {
            var names = new RedisNames(_keys.Name);
            var client = new StackExchangeRedis(options.Redis!, names.Channel, () => _redis?.Wake());
            _redis = new RedisLevel(new RedisParts(
                client, names, _keys, _log, _confirmation, _memory, _breaker, _counters, notices, options, time, _stopping.Token));
        }
    }

    /// <inheritdoc/>
    public CacheMoment Moment => _log.Moment;

    /// <summary>What it has done so far, and how it is.</summary>
    public CacheStatistics Statistics => CacheReport.Of(_memory, _redis, _breaker, _log, _confirmation, _counters, _epochs);

    /// <summary>Makes a cache. Returns at once: where Redis is configured it is connected to in the background, and nothing is kept until it has answered.</summary>
    /// <param name="options">What it may use; without problems (<see cref="CacheOptionsCheck.ProblemsOf"/>).</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Where it tells of trouble with Redis, without keys and values.</param>
    /// <exception cref="ArgumentException">The options have problems: all of them, one sentence each.</exception>
    public static FieldCache Create(CacheOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(loggers);
        var problems = CacheOptionsCheck.ProblemsOf(options);
        return problems.Count == 0 ? new FieldCache(options, time, loggers.CreateLogger<FieldCache>()) : throw new ArgumentException(string.Join(' ', problems), nameof(options));
    }

    /// <inheritdoc/>
    public void Sign(ReadOnlySpan<byte> message, Span<byte> mac) => HMACSHA256.HashData(_keys.Mac, message, mac);

    /// <inheritdoc/>
    public bool Find(in CacheAddress address, ReadOnlySpan<UInt128> groups, Span<CachedField?> found)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(found.Length, groups.Length);
        return _memory is not null && _confirmation.Holds && _memory.Find(address, groups, found, Now());
    }

    /// <inheritdoc/>
    public ValueTask ReadAsync(IReadOnlyList<CacheItem> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        return _redis?.ReadAsync(items, cancellationToken) ?? ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Store(IReadOnlyList<CacheWrite> writes)
    {
        ArgumentNullException.ThrowIfNull(writes);
        var accepted = StoreFilter.Accept(writes, _log, _counters, _options, Now());
        if (_confirmation.Holds)
        {
            _memory?.Store(accepted, Now());
            _redis?.Store(accepted);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> InvalidateAsync(IReadOnlyCollection<CacheTag> tags, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tags);
        if (_redis is not null && tags.Count > 0)
        {
            return _redis.InvalidateAsync(tags, cancellationToken);
        }

        _log.Append(tags);
        return ValueTask.FromResult(true);
    }

    /// <summary>Asks Redis how it is. Null where it is not configured or does not answer within a second.</summary>
    public async ValueTask<RedisState?> RedisStateAsync(CancellationToken cancellationToken) =>
        _redis is null ? null : await _redis.StateAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Writes what waits to be written to Redis, if it takes it soon, and gives the connections up.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (_redis is not null)
        {
            await _redis.DisposeAsync().ConfigureAwait(false);
        }

        _stopping.Dispose();
    }

    private long Now() => _time.GetUtcNow().ToUnixTimeMilliseconds();
}
