using DataExchange.Cache.Statistics;

namespace DataExchange.Cache.Client;

/// <summary>
/// The few things that are asked of Redis. No task fails: trouble is part of the reply; how long to wait is the caller's affair. What is asked at once travels at
/// once. Safe for concurrent use.
/// </summary>
internal interface IRedisClient : IAsyncDisposable
{
    /// <summary>Whether there is a connection now.</summary>
    bool IsConnected { get; }

    /// <summary>Some fields of a hash, in order; null for those that it does not have.</summary>
    Task<RedisReply<byte[]?[]>> ReadFieldsAsync(byte[] key, byte[][] fields);

    /// <summary>A string of a master; a null value where there is none.</summary>
    Task<RedisReply<byte[]>> ReadAsync(byte[] key);

    /// <summary>Runs a script on a master, which returns a list of texts, numbers and nothing. All keys are of one slot.</summary>
    Task<RedisReply<byte[]?[]>> RunAsync(string script, byte[][] keys, byte[][] arguments);

    /// <summary>How it is.</summary>
    Task<RedisReply<RedisState>> StateAsync();

    /// <summary>Gives the connections up and makes new ones, in the background.</summary>
    void Restart();
}
