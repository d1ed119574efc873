using DataExchange.Access.Agreements;
using DataExchange.Access.Activations;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Tests;

/// <summary>One provider, one consumer, one type: the least in which something can be decided.</summary>
internal static class SmallWorld
{
    internal const string Client = "VN:GOV:H29:mot-cua";

    internal static DateTimeOffset Now { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    internal static FieldCatalogue Catalogue { get; } = new CatalogueBuilder()
        .Add("land", "G10", "T.a", DataClass.Internal)
        .Add("land", "G10", "T.b", DataClass.Personal, shape: new FieldShape(FieldKind.Text))
        .Add("land", "G10", "T.open", DataClass.Open)
        .Add("tax", "G12", "T.other", DataClass.Internal, shape: new FieldShape(FieldKind.Text))
        .Build();

    internal static AccessSnapshot State(params IEnumerable<Agreement> agreements) => new(
        1,
        [new("G10", "Đất đai", "Land", AgencyKind.Ministry), new("H29", "Thành phố", "City", AgencyKind.Province), new("G12", "Tài chính", "Finance", AgencyKind.Ministry)],
        [new(ClientId.Parse(Client), "H29", "Một cửa")],
        [new("P.ONE", PurposeCategory.Procedure, "Một", "One", "H29"), new("P.TWO", PurposeCategory.Procedure, "Hai", "Two", "H29")],
        Catalogue,
        agreements);

    /// <summary>A draft that grants <c>T.a</c>, or the clauses given.</summary>
    internal static Agreement Agreement(params Grant[] grants) => new()
    {
        Id = "AG-1",
        Version = 1,
        Status = AgreementStatus.Draft,
        ProviderAgency = "G10",
        ConsumerAgency = "H29",
        Clients = [ClientId.Parse(Client)],
        Purposes = ["P.ONE"],
        LegalBasis = new LegalBasis(LegalBasisType.Decree, "278/2025"),
        Validity = new Validity(new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)),
        Grants = grants.Length > 0 ? [.. grants] : [new Grant("T.a", "1")],
    };

    internal static Agreement Active(Agreement draft)
    {
        var outcome = AgreementActivation.Activate(draft, State());
        Assert.Empty(outcome.Problems);
        return outcome.Agreement!;
    }
}
