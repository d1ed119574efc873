using DataExchange.Access.Agreements;
using DataExchange.Access.Decisions;
using DataExchange.Access.Snapshots;

namespace DataExchange.Administration.WhatIf;

/// <summary>Compares the decisions of two states, by the profiles that requests are decided by. Not thread-safe.</summary>
internal sealed class Comparison(AccessSnapshot before, AccessSnapshot after, Agreement agreement, DateTimeOffset now)
{
    private static readonly bool[] _withoutAndWithCase = [false, true];

    private readonly Dictionary<ProfileKey, (AccessProfile Before, AccessProfile After)> _profiles = [];

    /// <summary>When the two are compared: now, or at the beginning of an agreement that is still to begin.</summary>
    private readonly DateTimeOffset _at = agreement.Validity.Begins > now ? agreement.Validity.Begins : now;

    /// <summary>What would change for each client and purpose of the agreement, with and without a dossier.</summary>
    public IEnumerable<ClientChange> Clients() =>
        from id in agreement.Clients.Distinct()
        from code in agreement.Purposes.Distinct(StringComparer.Ordinal)
        from withCase in _withoutAndWithCase
        let client = after.FindClient(id)
        let purpose = after.FindPurpose(code)
        where client is not null && purpose is not null
        let profiles = Of(new ProfileKey(id, code, withCase))
        let change = new ClientChange(client, purpose, withCase).Between(profiles.Before, profiles.After)
        where !change.IsEmpty
        select change;

    /// <summary>The two profiles of a key.</summary>
    public (AccessProfile Before, AccessProfile After) Of(ProfileKey key)
    {
        if (!_profiles.TryGetValue(key, out var profiles))
        {
            _profiles[key] = profiles = (AccessProfile.Compile(before, key, _at), AccessProfile.Compile(after, key, _at));
        }

        return profiles;
    }
}
