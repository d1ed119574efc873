using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.Text;

namespace LoadDecisions;

/// <summary>A state in which one agency owns everything, and grants all of it to the measured client in each of its agreements.</summary>
internal static class World
{
    public const string Owner = "G01";
    public const string Purpose = "LOAD.TEST";

    public static ClientId Client { get; } = ClientId.Parse("VN:GOV:G12.18:load");

    /// <summary>The first <paramref name="own"/> agreements are the measured client's, all others each of another client.</summary>
    public static AccessSnapshot Read(string supergraphFile, int agreements, int own = 1)
    {
        var read = SupergraphReader.Read(new Source(File.ReadAllBytes(supergraphFile)));
        var supergraph = read.Supergraph ?? throw new InvalidDataException(string.Join(' ', read.Errors.Select(e => e.Message)));
        var catalogue = CatalogueReading.Read(supergraph, _ => Owner);
        var clients = Enumerable.Range(own, agreements - own).Select(i => ClientId.Parse($"VN:GOV:G12.18:other-{i}")).Prepend(Client).ToList();
        return new AccessSnapshot(
            1,
            [new Agency(Owner, "Nơi giữ dữ liệu", "Owner", AgencyKind.Ministry), new Agency("G12.18", "Nơi hỏi", "Consumer", AgencyKind.Department)],
            clients.Select(c => new Client(c, "G12.18", "Đo tải")),
            [new Purpose(Purpose, PurposeCategory.Inspection, "Đo tải", "Load test", Owner)],
            catalogue,
            Enumerable.Range(0, agreements).Select(i => Activated(i, i < own ? Client : clients[i - own + 1], catalogue)));
    }

    private static Agreement Activated(int number, ClientId client, FieldCatalogue catalogue)
    {
        var agreement = new Agreement
        {
            Id = $"AG-LOAD-{number:D5}",
            Version = 1,
            Status = AgreementStatus.Approved,
            ProviderAgency = Owner,
            ConsumerAgency = "G12.18",
            Clients = [client],
            Purposes = [Purpose],
            LegalBasis = new LegalBasis(LegalBasisType.Statute, "Load test"),
            Validity = new Validity(new DateOnly(2026, 1, 1), new DateOnly(2099, 1, 1)),
            ReviewOn = new DateOnly(2098, 1, 1),
            Grants = [.. catalogue.Entries.Select(e => e.TypeName).Distinct().Select((type, i) => new Grant($"{type}.*", $"1.{i + 1}"))],
        };
        return agreement with
        {
            Status = AgreementStatus.Active,
            Expansion = GrantExpansion.Expand(agreement, catalogue),
            ActivatedHash = AgreementContent.Hash(agreement),
        };
    }
}
