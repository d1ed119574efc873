using DataExchange.Access.Activations;
using DataExchange.Access.Agreements;
using DataExchange.Access.Decisions;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.Federation.Composition;
using DataExchange.Federation.Composition.Sources;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Caching;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.Text;

namespace DataExchange.Gateway.Tests.Caching;

/// <summary>Supergraphs whose subgraphs say how long their answers may be kept, and one client with an agreement.</summary>
internal static class HintedGraph
{
    private const string Head = """
        extend schema
          @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@interfaceObject", "@composeDirective"])
          @link(url: "https://specs.dataexchange.example/access/v1.0", import: ["@classified", "@subject"])
          @composeDirective(name: "@classified") @composeDirective(name: "@subject")
        enum DataClass { OPEN SHARED INTERNAL PERSONAL SENSITIVE }
        directive @classified(as: DataClass!, term: String) on OBJECT | INTERFACE | FIELD_DEFINITION
        directive @subject(field: String!) on OBJECT | INTERFACE
        enum CacheControlScope { PUBLIC PRIVATE }
        directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION

        """;

    private static readonly DateTimeOffset s_now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ClientId s_client = ClientId.Parse("VN:GOV:H29:mot-cua");

    /// <summary>The subgraphs <c>s0</c>, <c>s1</c> … composed; a type without a class is open.</summary>
    internal static Supergraph Compose(params string[] subgraphs)
    {
        var result = Composer.Compose([.. subgraphs.Select((sdl, i) => new SubgraphSource($"s{i}", string.Empty, new Source(Head + sdl, $"s{i}")))]);
        Assert.Empty(result.Errors.Select(e => e.Message));
        return result.Supergraph!;
    }

    /// <summary>The policy for a client that has these grants, and nothing else but open data.</summary>
    internal static FieldCachePolicy Policy(Supergraph supergraph, ClassSeconds? classes = null, params Grant[] grants)
    {
        var catalogue = CatalogueReading.Read(supergraph, _ => "G10");
        var draft = new Agreement
        {
            Id = "AG-1",
            Version = 1,
            Status = AgreementStatus.Draft,
            ProviderAgency = "G10",
            ConsumerAgency = "H29",
            Clients = [s_client],
            Purposes = ["P.ONE"],
            LegalBasis = new LegalBasis(LegalBasisType.Decree, "278/2025"),
            Validity = new Validity(new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)),
            Grants = [.. grants],
        };
        AccessSnapshot State(params Agreement[] agreements) => new(
            1,
            [new("G10", "Đất đai", "Land", AgencyKind.Ministry), new("H29", "Thành phố", "City", AgencyKind.Province)],
            [new(s_client, "H29", "Một cửa")],
            [new("P.ONE", PurposeCategory.Procedure, "Một", "One", "H29")],
            catalogue,
            agreements);
        var state = State();
        if (grants.Length > 0)
        {
            var activated = AgreementActivation.Activate(draft, state);
            Assert.Empty(activated.Problems);
            state = State(activated.Agreement!);
        }

        var profile = AccessProfile.Compile(state, new ProfileKey(s_client, "P.ONE", HasCase: false), s_now);
        return (FieldCachePolicy)new CachePolicies(supergraph, classes ?? new ClassSeconds()).For(catalogue, profile);
    }
}
