using DataExchange.Access.Agreements;
using DataExchange.Access.Activations;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.Text;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>What the worlds have in common: one registry, its owner, and a client of another agency that asks for one purpose.</summary>
internal static class RevocationScene
{
    public const string Provider = "G01";

    public const string Consumer = "H29";

    public const string Client = "VN:GOV:H29:mot-cua";

    public const string Purpose = "HOUSING";

    /// <summary>A supergraph of one registry with these types.</summary>
    public static string Supergraph(string types) => $$"""
        schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) @link(url: "https://specs.dataexchange.example/access/v1.0", import: ["@classified", "@subject"]) { query: Query }
        directive @classified(as: DataClass!, term: String) on FIELD_DEFINITION | OBJECT | INTERFACE
        directive @subject(field: String!) on OBJECT | INTERFACE
        directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
        directive @join__graph(name: String!, url: String!) on ENUM_VALUE
        directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
        directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
        scalar join__FieldSet
        scalar link__Import
        enum link__Purpose { SECURITY EXECUTION }
        enum DataClass { OPEN SHARED INTERNAL PERSONAL SENSITIVE }
        enum join__Graph { PEOPLE @join__graph(name: "people", url: "http://127.0.0.1:1/graphql") }
        {{types}}
        """;

    /// <summary>The parties and the catalogue of a supergraph, and no agreement.</summary>
    public static AccessSnapshot Parties(string supergraph) => new(
        0,
        [new Agency(Provider, "Dân cư", "Population", AgencyKind.Ministry), new Agency(Consumer, "Tỉnh", "Province", AgencyKind.Province)],
        [new Client(ClientId.Parse(Client), Consumer, "Desk")],
        [new Purpose(Purpose, PurposeCategory.Procedure, "Nhà ở", "Housing", Consumer)],
        CatalogueReading.Read(SupergraphReader.Read(new Source(supergraph)).Supergraph!, _ => Provider),
        []);

    /// <summary>An agreement in force.</summary>
    public static Agreement Activate(string id, int version, AccessSnapshot state, params ReadOnlySpan<Grant> grants)
    {
        var outcome = AgreementActivation.Activate(
            new Agreement
            {
                Id = id,
                Version = version,
                Status = AgreementStatus.Approved,
                ProviderAgency = Provider,
                ConsumerAgency = Consumer,
                Clients = [ClientId.Parse(Client)],
                Purposes = [Purpose],
                LegalBasis = new LegalBasis(LegalBasisType.Statute, "Law 1"),
                Validity = new Validity(new DateOnly(2020, 1, 1), null),
                Grants = [.. grants],
            },
            state);
        Assert.Empty(outcome.Problems);
        return outcome.Agreement!;
    }
}
