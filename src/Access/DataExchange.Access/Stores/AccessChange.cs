using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Stores;

/// <summary>What to write in one step: each item is added, or replaces the one with its key. Nothing is ever deleted; a status ends it.</summary>
public sealed record AccessChange
{
    /// <summary>Agencies to add or replace.</summary>
    public ImmutableArray<Agency> Agencies { get; init; } = [];

    /// <summary>Clients to add or replace.</summary>
    public ImmutableArray<Client> Clients { get; init; } = [];

    /// <summary>Purposes to add or replace.</summary>
    public ImmutableArray<Purpose> Purposes { get; init; } = [];

    /// <summary>Versions of agreements to add or replace.</summary>
    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    /// <summary>The catalogue to put in place of the whole present one, or null to keep that.</summary>
    public FieldCatalogue? Catalogue { get; init; }

    /// <summary>A purge of the cache of registry answers, or null. It stands in the history only: the state after it is the state before.</summary>
    public RecordedPurge? Purge { get; init; }

    /// <summary>Everything in <paramref name="snapshot"/>, for filling an empty store.</summary>
    public static AccessChange From(AccessSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new AccessChange
        {
            Agencies = snapshot.Agencies,
            Clients = snapshot.Clients,
            Purposes = snapshot.Purposes,
            Agreements = snapshot.Agreements,
            Catalogue = snapshot.Catalogue,
        };
    }

    /// <summary>The state after the change, at the next revision.</summary>
    public AccessSnapshot ApplyTo(AccessSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return ApplyTo(snapshot, snapshot.Revision + 1);
    }

    /// <summary>The state after the change, at a revision that several changes may have led to.</summary>
    public AccessSnapshot ApplyTo(AccessSnapshot snapshot, long revision)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new AccessSnapshot(
            revision,
            Put(snapshot.Agencies, Agencies, a => a.Code),
            Put(snapshot.Clients, Clients, c => c.Id),
            Put(snapshot.Purposes, Purposes, p => p.Code),
            Catalogue ?? snapshot.Catalogue,
            Put(snapshot.Agreements, Agreements, a => a.Reference));
    }

    private static Dictionary<TKey, T>.ValueCollection Put<T, TKey>(ImmutableArray<T> known, ImmutableArray<T> put, Func<T, TKey> key) where TKey : notnull
    {
        var merged = known.ToDictionary(key);
        foreach (var item in put)
        {
            merged[key(item)] = item;
        }

        return merged.Values;
    }
}
