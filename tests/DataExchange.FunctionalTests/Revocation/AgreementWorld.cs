using System.Text.Json;
using DataExchange.Access.Activations;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.Text;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>
/// Eight fields, each granted by an agreement of its own; which of them are answered tells the revision that a request was decided on. One is always
/// granted. A random change ends or resumes one of the agreements in one of the ways there are, or suspends the agency or lets it go on.
/// </summary>
internal sealed class AgreementWorld(Random random)
{
    public const string Client = "VN:GOV:H29:mot-cua";

    public const string Purpose = "HOUSING";

    /// <summary>What a reader sees whose agency is suspended.</summary>
    public const string Refused = "refused";

    private static readonly string[] s_fields = ["a", "b", "c", "d", "e", "f", "g", "h"];

    private readonly Dictionary<string, Agreement> _agreements = [];
    private AccessSnapshot _state = Parties();

    public static string Query { get; } = $"{{ {string.Join(' ', s_fields)} }}";

    /// <summary>What the registry answers whatever it is asked; only what was granted reaches anybody.</summary>
    public static string RegistryAnswer { get; } = JsonSerializer.Serialize(new { data = s_fields.ToDictionary(f => f) });

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
        type Query @join__type(graph: PEOPLE) { {{string.Join(' ', s_fields.Select(f => $"{f}: String @classified(as: INTERNAL)"))}} }
        """;

    /// <summary>What a reader sees under the state of now.</summary>
    public string Seen => _state.FindAgency("H29")!.Status == AgencyStatus.Active
        ? string.Concat(s_fields.Select(f => _agreements[f].Status == AgreementStatus.Active ? f : "-"))
        : Refused;

    /// <summary>What fills an empty store.</summary>
    public AccessChange Begin()
    {
        foreach (var field in s_fields)
        {
            _agreements[field] = Activate(field, 1);
        }

        return Apply(AccessChange.From(_state) with { Agreements = [.. _agreements.Values] });
    }

    /// <summary>A change of what a reader sees.</summary>
    public AccessChange Next()
    {
        var agency = _state.FindAgency("H29")!;
        if (agency.Status == AgencyStatus.Suspended || random.Next(10) == 0)
        {
            return Apply(new AccessChange { Agencies = [agency with { Status = agency.Status == AgencyStatus.Active ? AgencyStatus.Suspended : AgencyStatus.Active }] });
        }

        var field = s_fields[random.Next(1, s_fields.Length)];
        var agreement = _agreements[field];
        _agreements[field] = agreement.Status switch
        {
            AgreementStatus.Active => agreement with { Status = random.Next(2) == 0 ? AgreementStatus.Suspended : AgreementStatus.Revoked },
            AgreementStatus.Suspended => agreement with { Status = AgreementStatus.Active },
            _ => Activate(field, agreement.Version + 1),
        };
        return Apply(new AccessChange { Agreements = [_agreements[field]] });
    }

    private AccessChange Apply(AccessChange change)
    {
        _state = change.ApplyTo(_state);
        return change;
    }

    private Agreement Activate(string field, int version)
    {
        var outcome = AgreementActivation.Activate(
            new Agreement
            {
                Id = $"G01-H29-{field}",
                Version = version,
                Status = AgreementStatus.Approved,
                ProviderAgency = "G01",
                ConsumerAgency = "H29",
                Clients = [ClientId.Parse(Client)],
                Purposes = [Purpose],
                LegalBasis = new LegalBasis(LegalBasisType.Statute, "Law 1"),
                Validity = new Validity(new DateOnly(2020, 1, 1), null),
                Grants = [new Grant($"Query.{field}", "Article 1")],
            },
            _state);
        Assert.Empty(outcome.Problems);
        return outcome.Agreement!;
    }

    private static AccessSnapshot Parties() => new(
        0,
        [new Agency("G01", "Dân cư", "Population", AgencyKind.Ministry), new Agency("H29", "Tỉnh", "Province", AgencyKind.Province)],
        [new Client(ClientId.Parse(Client), "H29", "Desk")],
        [new Purpose(Purpose, PurposeCategory.Procedure, "Nhà ở", "Housing", "H29")],
        Catalogue(),
        []);

    private static FieldCatalogue Catalogue() => CatalogueReading.Read(SupergraphReader.Read(new Source(Supergraph)).Supergraph!, _ => "G01");
}
