using System.Collections.Immutable;
using DataExchange.Access;
using DataExchange.Access.Consents;
using DataExchange.Access.Decisions;
using DataExchange.Federation.Execution.Ports;

namespace DataExchange.Gateway.Guards;

/// <summary>What one round of deciding found; nothing is let through before it is applied.</summary>
internal sealed class GuardVerdict
{
    private readonly List<(GuardBatch Batch, int Index)> _allowed = [];
    private readonly Dictionary<DenyReason, int> _denied = [];
    private readonly Dictionary<string, Consent> _consents = new(StringComparer.Ordinal);

    /// <summary>The consents that it rests on, once each.</summary>
    public IReadOnlyCollection<Consent> Consents => _consents.Values;

    public void Allow(GuardBatch batch, int index, List<Consent> basis)
    {
        _allowed.Add((batch, index));
        foreach (var consent in basis)
        {
            _consents[consent.Id] = consent;
        }
    }

    public void Deny(DenyReason reason) => _denied[reason] = _denied.GetValueOrDefault(reason) + 1;

    /// <summary>Lets through what is allowed, and gives <paramref name="denied"/> with what is not, by reason code.</summary>
    public ImmutableSortedDictionary<string, int> Apply(ImmutableSortedDictionary<string, int> denied)
    {
        foreach (var (batch, index) in _allowed)
        {
            batch.Allow(index);
        }

        foreach (var (reason, count) in _denied)
        {
            var code = WireName.Of(reason);
            denied = denied.SetItem(code, denied.GetValueOrDefault(code) + count);
        }

        return denied;
    }
}
