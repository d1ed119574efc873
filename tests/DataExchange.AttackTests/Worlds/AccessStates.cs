using System.Collections.Immutable;
using DataExchange.Access.Activations;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Decisions;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Catalogue;

namespace DataExchange.AttackTests.Worlds;

/// <summary>Access states over the reference schema.</summary>
internal static class AccessStates
{
    private static readonly string[] s_providers = ["G01", "G12", "G07", "G05"];

    /// <summary>The agency that owns a subgraph's data.</summary>
    public static string OwnerOf(string subgraph) => subgraph switch { "registry" => "G01", "tax" => "G12", "health" => "G07", _ => "G05" };

    /// <summary>The state in which each client has its grants, each from the owner of the data.</summary>
    public static AccessSnapshot Of(Supergraph supergraph, IReadOnlyDictionary<string, IReadOnlyList<Grant>> grants)
    {
        var state = Parties(CatalogueReading.Read(supergraph, OwnerOf));
        var agreements = new List<Agreement>();
        foreach (var (client, clauses) in grants)
        {
            foreach (var provider in s_providers)
            {
                var own = clauses.Where(g => GrantExpansion.Named(g, state.Catalogue).Any(e => GrantExpansion.IsOwned(e, provider))).ToImmutableArray();
                if (!own.IsEmpty)
                {
                    var outcome = AgreementActivation.Activate(Agreement(provider, ClientId.Parse(client), own), state);
                    Assert.Empty(outcome.Problems);
                    agreements.Add(outcome.Agreement!);
                }
            }
        }

        return new AccessSnapshot(1, state.Agencies, state.Clients, state.Purposes, state.Catalogue, agreements);
    }

    /// <summary>What a client may see of a coordinate, whole or in another form.</summary>
    public static Func<string, bool> Readable(AccessSnapshot state, string client)
    {
        var profile = AccessProfile.Compile(state, new ProfileKey(ClientId.Parse(client), Callers.Purpose, HasCase: false), TimeProvider.System.GetUtcNow());
        return coordinate => profile.Decide(coordinate).IsAllowed;
    }

    private static AccessSnapshot Parties(FieldCatalogue catalogue) => new(
        0,
        [
            new Agency("G01", "Dân cư", "Population", AgencyKind.Ministry), new Agency("G12", "Thuế", "Taxes", AgencyKind.Ministry),
            new Agency("G07", "Y tế", "Health", AgencyKind.Ministry), new Agency("G05", "Xe", "Vehicles", AgencyKind.Ministry),
            new Agency("H29", "Nhà ở", "Housing", AgencyKind.Province), new Agency("H30", "Điều tra", "Investigation", AgencyKind.Province),
            new Agency("H31", "Khác", "Other", AgencyKind.Province),
        ],
        [
            new Client(ClientId.Parse(Callers.Housing), "H29", "Housing"), new Client(ClientId.Parse(Callers.Investigator), "H30", "Investigator"),
            new Client(ClientId.Parse(Callers.Nobody), "H31", "Without agreement"),
        ],
        [new Purpose(Callers.Purpose, PurposeCategory.Procedure, "Điều kiện", "Eligibility", "H29")],
        catalogue,
        []);

    private static Agreement Agreement(string provider, ClientId client, ImmutableArray<Grant> grants) => new()
    {
        Id = $"{provider}-{client.Member}",
        Version = 1,
        Status = AgreementStatus.Approved,
        ProviderAgency = provider,
        ConsumerAgency = client.Member,
        Clients = [client],
        Purposes = [Callers.Purpose],
        LegalBasis = new LegalBasis(LegalBasisType.Statute, "Law 1"),
        Validity = new Validity(new DateOnly(2020, 1, 1), null),
        Grants = grants,
    };
}
