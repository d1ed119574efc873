using System.Collections.Immutable;
using DataExchange.Access.Activations;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.Text;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>Access states over <c>people.graphql</c>: two registries, one consuming agency with one client, and what it is granted.</summary>
internal static class PeopleAccess
{
    public const string Client = "VN:GOV:H29:mot-cua";

    /// <summary>A client of another agency, without agreements: it reads open data only.</summary>
    public const string OtherClient = "VN:GOV:G12:khac";

    /// <summary>A client of the agency that owns the register of persons: what is listed for that agency exists for it. Without agreements.</summary>
    public const string OwnClient = "VN:GOV:G01:so-ho-khau";

    /// <summary>A company's client, without agreements.</summary>
    public const string CompanyClient = "VN:COM:0100112437:ke-toan";

    public const string Purpose = "HOUSING";

    /// <summary>What the client may read unless a test says otherwise.</summary>
    public static IReadOnlyList<Grant> Usual { get; } =
    [
        .. Allow(
            "Query.*", "Mutation.rename", "Citizen.id", "Citizen.name", "Citizen.mother", "Citizen.vehicles", "Citizen.dues", "Citizen.taxBand", "Minor.id", "Minor.name",
            "Minor.guardian", "Vehicle.plate", "Vehicle.owner", "Due.*"),
    ];

    /// <summary>Every cell that can be granted: the negative control of scans for canaries.</summary>
    public static IReadOnlyList<Grant> Everything { get; } =
        [.. Allow("Query.*", "Mutation.rename", "Citizen.*", "Minor.*", "Vehicle.*", "Conviction.*", "Due.*")];

    public static string OwnerOf(string subgraph) => subgraph == "tax" ? "G12" : "G01";

    public static Grant[] Allow(params string[] coordinates) => [.. coordinates.Select(c => new Grant(c, "Article 1"))];

    /// <summary>The state in which the client has these grants, each from the owner of its data.</summary>
    public static AccessSnapshot State(string supergraph, IReadOnlyList<Grant> grants, long revision = 1, AgreementStatus status = AgreementStatus.Active, AgreementLimits? limits = null)
    {
        var state = Parties(supergraph, revision);
        var agreements = new List<Agreement>();
        foreach (var provider in (string[])["G01", "G12"])
        {
            var own = grants.Where(g => GrantExpansion.Named(g, state.Catalogue).Any(e => GrantExpansion.IsOwned(e, provider))).ToImmutableArray();
            if (!own.IsEmpty)
            {
                var outcome = AgreementActivation.Activate(Agreement(provider, own) with { Limits = limits }, state);
                Assert.Empty(outcome.Problems);
                agreements.Add(outcome.Agreement! with { Status = status });
            }
        }

        return new AccessSnapshot(revision, state.Agencies, state.Clients, state.Purposes, state.Catalogue, agreements);
    }

    /// <summary>What comes of bringing an agreement with these grants into force.</summary>
    public static ActivationOutcome Activate(AccessSnapshot state, string provider, params Grant[] grants) => AgreementActivation.Activate(Agreement(provider, [.. grants]), state);

    private static AccessSnapshot Parties(string supergraph, long revision) => new(
        revision,
        [
            new Agency("G01", "Dân cư", "Population", AgencyKind.Ministry), new Agency("G12", "Thuế", "Taxes", AgencyKind.Ministry),
            new Agency("H29", "Tỉnh", "Province", AgencyKind.Province), new Agency("0100112437", "Công ty", "Company", AgencyKind.Company),
        ],
        [
            new Client(ClientId.Parse(Client), "H29", "Desk"), new Client(ClientId.Parse("VN:GOV:H29:nobody"), "H29", "Without agreement"),
            new Client(ClientId.Parse(OtherClient), "G12", "Of another agency"),
            new Client(ClientId.Parse(OwnClient), "G01", "Register"), new Client(ClientId.Parse(CompanyClient), "0100112437", "Books"),
        ],
        [new Purpose(Purpose, PurposeCategory.Procedure, "Nhà ở", "Housing", "H29")],
        Catalogue(supergraph),
        []);

    private static FieldCatalogue Catalogue(string supergraph) =>
        CatalogueReading.Read(SupergraphReader.Read(new Source(supergraph)).Supergraph!, OwnerOf);

    private static Agreement Agreement(string provider, ImmutableArray<Grant> grants) => new()
    {
        Id = $"{provider}-H29",
        Version = 1,
        Status = AgreementStatus.Approved,
        ProviderAgency = provider,
        ConsumerAgency = "H29",
        Clients = [ClientId.Parse(Client)],
        Purposes = [Purpose],
        LegalBasis = new LegalBasis(LegalBasisType.Statute, "Law 1"),
        Validity = new Validity(new DateOnly(2020, 1, 1), null),
        Grants = grants,
    };
}
