using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Rates;

namespace DataExchange.Gateway.Announcements;

/// <summary>A registry that shares a key with the gateway, and so can announce. Thread-safe.</summary>
internal sealed class AnnouncingRegistry(byte[] key, LimitOptions limits, TimeProvider time)
{
    // More than the rate lets through while signatures are taken.
    private const int NonceLimit = 100_000;

    private readonly TokenBucket _bucket = new(limits.AnnouncementsPerSecond, limits.AnnouncementBurst, time);

    /// <summary>Tells its announcements from others.</summary>
    public AnnouncementVerifier Verifier { get; } = new(key, new NonceMemory(NonceLimit), time);

    /// <summary>Takes the unit that an announcement costs; null, or how long to wait for it.</summary>
    public TimeSpan? TryTake() => _bucket.TryTake();
}
