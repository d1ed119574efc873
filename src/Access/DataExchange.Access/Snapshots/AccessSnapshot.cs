using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;

namespace DataExchange.Access.Snapshots;

/// <summary>Everything on which decisions rest, at one revision. Immutable and safe to share between threads.</summary>
public sealed class AccessSnapshot
{
    private readonly FrozenDictionary<string, Agency> _agencies;
    private readonly FrozenDictionary<string, Client> _clients;
    private readonly FrozenDictionary<string, Purpose> _purposes;
    private readonly FrozenDictionary<ClientId, ImmutableArray<Agreement>> _agreementsByClient;

    // Every request of a client asks for them; they are the same for as long as the snapshot is.
    private readonly ConcurrentDictionary<string, ImmutableArray<Purpose>> _purposesByClient = new(StringComparer.Ordinal);

    /// <summary>Builds a snapshot.</summary>
    /// <param name="revision">The store's revision; 0 for an empty store.</param>
    /// <param name="agencies">All agencies, codes unique.</param>
    /// <param name="clients">All clients, identifiers unique.</param>
    /// <param name="purposes">All purposes, codes unique.</param>
    /// <param name="catalogue">The field catalogue.</param>
    /// <param name="agreements">All versions of all agreements, references unique.</param>
    /// <exception cref="ArgumentException">Two items of a kind share a key.</exception>
    public AccessSnapshot(
        long revision,
        IEnumerable<Agency> agencies,
        IEnumerable<Client> clients,
        IEnumerable<Purpose> purposes,
        FieldCatalogue catalogue,
        IEnumerable<Agreement> agreements)
    {
        Revision = revision;
        Agencies = [.. agencies.OrderBy(a => a.Code, StringComparer.Ordinal)];
        Clients = [.. clients.OrderBy(c => c.Id.ToString(), StringComparer.Ordinal)];
        Purposes = [.. purposes.OrderBy(p => p.Code, StringComparer.Ordinal)];
        Catalogue = catalogue;
        Agreements = [.. agreements.OrderBy(a => a.Id, StringComparer.Ordinal).ThenBy(a => a.Version)];
        ThrowIfDuplicate(Agencies.Select(a => a.Code), nameof(agencies));
        ThrowIfDuplicate(Clients.Select(c => c.Id.ToString()), nameof(clients));
        ThrowIfDuplicate(Purposes.Select(p => p.Code), nameof(purposes));
        ThrowIfDuplicate(Agreements.Select(a => a.Reference.ToString()), nameof(agreements));
        _agencies = Agencies.ToFrozenDictionary(a => a.Code, StringComparer.Ordinal);
        _clients = Clients.ToFrozenDictionary(c => c.Id.ToString(), StringComparer.Ordinal);
        _purposes = Purposes.ToFrozenDictionary(p => p.Code, StringComparer.Ordinal);
        _agreementsByClient = Agreements
            .SelectMany(a => a.Clients.Distinct().Select(c => (Client: c, Agreement: a)))
            .GroupBy(x => x.Client)
            .ToFrozenDictionary(g => g.Key, g => g.Select(x => x.Agreement).ToImmutableArray());
    }

    /// <summary>A snapshot with nothing in it: everything is denied.</summary>
    public static AccessSnapshot Empty { get; } = new(0, [], [], [], FieldCatalogue.Empty, []);

    /// <summary>The store's revision, growing with every change.</summary>
    public long Revision { get; }

    /// <summary>All agencies in ordinal order of their codes.</summary>
    public ImmutableArray<Agency> Agencies { get; }

    /// <summary>All clients in ordinal order of their identifiers.</summary>
    public ImmutableArray<Client> Clients { get; }

    /// <summary>All purposes in ordinal order of their codes.</summary>
    public ImmutableArray<Purpose> Purposes { get; }

    /// <summary>The field catalogue.</summary>
    public FieldCatalogue Catalogue { get; }

    /// <summary>All versions of all agreements, by identifier and version.</summary>
    public ImmutableArray<Agreement> Agreements { get; }

    /// <summary>The agency with this code, or null.</summary>
    public Agency? FindAgency(string code) => _agencies.GetValueOrDefault(code);

    /// <summary>The client with this identifier, or null.</summary>
    public Client? FindClient(ClientId id) => FindClient(id.ToString());

    /// <summary>The client whose identifier is this text, or null. Identifiers of clients are well formed, so that a text which is found is one too.</summary>
    public Client? FindClient(string id) => _clients.GetValueOrDefault(id);

    /// <summary>The purpose with this code, whatever its status, or null.</summary>
    public Purpose? FindPurpose(string code) => _purposes.GetValueOrDefault(code);

    /// <summary>Every version of every agreement that names this client, whatever its status.</summary>
    public ImmutableArray<Agreement> AgreementsOf(ClientId client)
        => _agreementsByClient.TryGetValue(client, out var agreements) ? agreements : [];

    /// <summary>The active purposes that agreements of a client of this snapshot name, whether in force, suspended or over, in ordinal order.</summary>
    public ImmutableArray<Purpose> PurposesOf(Client client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var id = client.Id.ToString();
        if (!ReferenceEquals(_clients.GetValueOrDefault(id), client))
        {
            return FindPurposesOf(client);
        }

        return _purposesByClient.TryGetValue(id, out var known) ? known : _purposesByClient[id] = FindPurposesOf(client);
    }

    /// <summary>The same state with another catalogue, for instance when the supergraph changes. Agreements keep their expansion.</summary>
    public AccessSnapshot WithCatalogue(FieldCatalogue catalogue) => new(Revision, Agencies, Clients, Purposes, catalogue, Agreements);

    private ImmutableArray<Purpose> FindPurposesOf(Client client) =>
    [
        .. AgreementsOf(client.Id)
            .Where(a => a.Status is AgreementStatus.Active or AgreementStatus.Suspended or AgreementStatus.Expired)
            .Where(a => string.Equals(a.ConsumerAgency, client.AgencyCode, StringComparison.Ordinal))
            .SelectMany(a => a.Purposes)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(FindPurpose)
            .OfType<Purpose>()
            .Where(p => p.Status == PurposeStatus.Active),
    ];

    private static void ThrowIfDuplicate(IEnumerable<string> keys, string parameter)
    {
        var duplicate = keys.GroupBy(k => k, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any());
        if (duplicate is not null)
        {
            throw new ArgumentException($"`{duplicate.Key}` occurs more than once; expected each key once.", parameter);
        }
    }
}
