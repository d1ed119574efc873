using System.Collections.Concurrent;
using DataExchange.Access.Decisions;
using DataExchange.Access.Snapshots;

namespace DataExchange.Gateway.Decisions;

/// <summary>The compiled profiles of one snapshot; one is compiled anew when an agreement begins or ends. Thread-safe.</summary>
internal sealed class ProfileCache(AccessSnapshot snapshot)
{
    private const int Capacity = 4_096;

    private readonly ConcurrentDictionary<ProfileKey, AccessProfile> _profiles = new();

    public AccessProfile Find(ProfileKey key, DateTimeOffset now)
    {
        if (_profiles.TryGetValue(key, out var known) && known.IsValidAt(now))
        {
            return known;
        }

        if (_profiles.Count >= Capacity)
        {
            _profiles.Clear();
        }

        return _profiles[key] = AccessProfile.Compile(snapshot, key, now);
    }
}
