using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>
/// The agreements of which rules may say something else after a change: those that changed, with their other versions, and those that name a party or a purpose
/// that did. With another catalogue, all.
/// </summary>
internal sealed class TouchedAgreements
{
    private readonly HashSet<string> _ids;
    private readonly HashSet<string> _agencies;
    private readonly HashSet<string> _purposes;
    private readonly HashSet<ClientId> _clients;
    private readonly bool _isAll;

    private TouchedAgreements(AccessSnapshot before, AccessSnapshot after)
    {
        _ids = Changed(before.Agreements, after.Agreements, a => a.Id);
        _agencies = Changed(before.Agencies, after.Agencies, a => a.Code);
        _purposes = Changed(before.Purposes, after.Purposes, p => p.Code);
        _clients = Changed(before.Clients, after.Clients, c => c.Id);
        _isAll = !ReferenceEquals(before.Catalogue, after.Catalogue);
    }

    internal static TouchedAgreements Between(AccessSnapshot before, AccessSnapshot after) => new(before, after);

    /// <summary>The state with no other agreements than these.</summary>
    internal AccessSnapshot In(AccessSnapshot state)
        => _isAll ? state : new(state.Revision, state.Agencies, state.Clients, state.Purposes, state.Catalogue, state.Agreements.Where(Has));

    // INVARIANT: no rule for an agreement looks at more than it, its versions, the parties and purposes it names, and the catalogue.
    private bool Has(Agreement agreement)
        => _ids.Contains(agreement.Id)
            || _agencies.Contains(agreement.ProviderAgency)
            || _agencies.Contains(agreement.ConsumerAgency)
            || (_purposes.Count > 0 && agreement.Purposes.Any(_purposes.Contains))
            || (_clients.Count > 0 && agreement.Clients.Any(_clients.Contains));

    /// <summary>The keys of what is in one of the two only.</summary>
    private static HashSet<TKey> Changed<T, TKey>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, TKey> key)
        where T : class
    {
        var known = new HashSet<T>(before, ReferenceEqualityComparer.Instance);
        var changed = new HashSet<TKey>();
        foreach (var item in after)
        {
            if (!known.Remove(item))
            {
                changed.Add(key(item));
            }
        }

        changed.UnionWith(known.Select(key));
        return changed;
    }
}
