using System.Collections.Frozen;
using System.Security.Cryptography;
using DataExchange.Gateway.Configuration;
using DataExchange.Gateway.Limits;

namespace DataExchange.Gateway.Announcements;

/// <summary>The registries that can announce: those that share a key with the gateway. Thread-safe.</summary>
internal sealed class AnnouncingRegistries(GatewayOptions options, LimitOptions limits, TimeProvider time)
{
    private readonly FrozenDictionary<string, AnnouncingRegistry> _registries = options.Subgraphs
        .Where(s => s.Value.Key is not null)
        .ToFrozenDictionary(s => s.Key, s => new AnnouncingRegistry(Convert.FromBase64String(s.Value.Key!), limits, time), StringComparer.Ordinal);

    // Stands in for a registry that there is not: whoever asks waits as long as for a wrong signature.
    private readonly AnnouncementVerifier _nobody = new(RandomNumberGenerator.GetBytes(32), new NonceMemory(0), time);

    /// <summary>The registry that signed an announcement in the name of a subgraph, or why there is none.</summary>
    public (AnnouncingRegistry? Registry, AnnouncementVerdict Verdict) Verify(string subgraph, in SignedAnnouncement announcement)
    {
        if (!_registries.TryGetValue(subgraph, out var registry))
        {
            _ = _nobody.Verify(announcement);
            return (null, AnnouncementVerdict.NoKey);
        }

        var verdict = registry.Verifier.Verify(announcement);
        return (verdict == AnnouncementVerdict.Accepted ? registry : null, verdict);
    }
}
