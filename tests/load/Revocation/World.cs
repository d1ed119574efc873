using DataExchange.Access.Activations;
using DataExchange.Access.Agreements;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.Text;

namespace Revocation;

/// <summary>One registry of forty fields; one client that is measured, with one agreement; and as many others as the country has.</summary>
internal static class World
{
    public const string Client = "VN:GOV:H29:mot-cua";
    public const string Purpose = "HOUSING";
    private const int Fields = 40;
    private const int Agencies = 500;

    public static string Supergraph { get; } = $$"""
        schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) @link(url: "https://specs.dataexchange.example/access/v1.0", import: ["@classified"]) { query: Query }
        directive @classified(as: DataClass!, term: String) on FIELD_DEFINITION | OBJECT | INTERFACE
        directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
        directive @join__graph(name: String!, url: String!) on ENUM_VALUE
        directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
        directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
        scalar join__FieldSet
        scalar link__Import
        enum link__Purpose { SECURITY EXECUTION }
        enum DataClass { OPEN SHARED INTERNAL PERSONAL SENSITIVE }
        enum join__Graph { PEOPLE @join__graph(name: "people", url: "http://127.0.0.1:1/graphql") }
        type Query @join__type(graph: PEOPLE) { {{string.Join(' ', Enumerable.Range(0, Fields).Select(i => $"f{i}: String @classified(as: INTERNAL)"))}} }
        """;

    public static string Query { get; } = $"{{ {string.Join(' ', Enumerable.Range(0, 20).Select(i => $"f{i}"))} }}";

    public static string Data { get; } = $"{{{string.Join(',', Enumerable.Range(0, 20).Select(i => $"\"f{i}\":\"value {i}\""))}}}";

    /// <summary>The agencies, clients, purposes and the one agreement that is measured, beside a number of others.</summary>
    public static AccessSnapshot State(int others)
    {
        var catalogue = CatalogueReading.Read(SupergraphReader.Read(new Source(Supergraph)).Supergraph!, _ => "G01");
        var codes = Enumerable.Range(0, others == 0 ? 0 : Agencies).Select(i => $"G{20 + (i / 50)}.{10 + (i % 50)}").ToList();
        var parties = new AccessSnapshot(
            0,
            [new Agency("G01", "Dân cư", "Population", AgencyKind.Ministry), new Agency("H29", "Tỉnh", "Province", AgencyKind.Province), .. codes.Select(c => new Agency(c, c, c, AgencyKind.Ministry))],
            [new Client(ClientId.Parse(Client), "H29", "Desk"), .. codes.Select(c => new Client(ClientId.Parse($"VN:GOV:{c}:he-thong"), c, "System"))],
            [new Purpose(Purpose, PurposeCategory.Procedure, "Nhà ở", "Housing", "H29")],
            catalogue,
            []);
        var first = Activate(Agreement("measured", "H29", Client), parties);
        var others1 = Enumerable.Range(0, others).Select(i => codes[i % codes.Count] is var code ? Copy(first, i, code) : throw new InvalidOperationException());
        return new AccessSnapshot(0, parties.Agencies, parties.Clients, parties.Purposes, catalogue, [first, .. others1]);
    }

    // Activation looks at the whole state: what differs by names only is bound to its content directly.
    private static Agreement Copy(Agreement active, int number, string agency)
    {
        var copy = active with { Id = $"AG-{number}", ConsumerAgency = agency, Clients = [ClientId.Parse($"VN:GOV:{agency}:he-thong")] };
        return copy with { ActivatedHash = AgreementContent.Hash(copy) };
    }

    private static Agreement Activate(Agreement agreement, AccessSnapshot parties)
    {
        var outcome = AgreementActivation.Activate(agreement, parties);
        return outcome.Agreement ?? throw new InvalidOperationException(string.Join('\n', outcome.Problems));
    }

    private static Agreement Agreement(string id, string agency, string client) => new()
    {
        Id = id,
        Version = 1,
        Status = AgreementStatus.Approved,
        ProviderAgency = "G01",
        ConsumerAgency = agency,
        Clients = [ClientId.Parse(client)],
        Purposes = [Purpose],
        LegalBasis = new LegalBasis(LegalBasisType.Statute, "Law 1"),
        Validity = new Validity(new DateOnly(2020, 1, 1), null),
        Grants = [.. Enumerable.Range(0, 20).Select(i => new Grant($"Query.f{i}", $"Article {i}"))],
    };
}
