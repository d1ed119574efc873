using DataExchange.Access.Admissions;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Decisions;
using DataExchange.Access.Demonstration;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Validation;

namespace DataExchange.Access.Tests.Demonstration;

/// <summary>The table of the demonstration state, cell by cell, on the catalogue of the committed schemas: for each client every
/// coordinate that is not open and not listed here must be denied.</summary>
public sealed class DemonstrationStateTests
{
    private static readonly FieldCatalogue _catalogue = SchemaCatalogue.Read();
    private static readonly AccessSnapshot _state = DemonstrationState.Create(_catalogue);
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void State_has_no_problems() => Assert.Empty(AccessValidator.Validate(_state));

    [Fact]
    public void State_is_the_same_every_time()
        => Assert.Equal(
            _state.Agreements.Select(a => a.ActivatedHash), DemonstrationState.Create(SchemaCatalogue.Read()).Agreements.Select(a => a.ActivatedHash));

    [Fact]
    public void Catalogue_that_lacks_coordinates_is_refused_with_all_of_them()
    {
        var refusal = Assert.Throws<ArgumentException>(() => DemonstrationState.Create(FieldCatalogue.Empty));
        Assert.Contains("`Citizen.personalId` is not in the field catalogue", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("`Document.*` is not in the field catalogue", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tax_department_reads_what_the_table_grants()
        => AssertTable(
            "VN:GOV:G12.18:thue-dien-tu",
            null,
            """
            Citizen: personalId fullName displayName dateOfBirth permanentAddress landParcels ownedAreaSquareMetres taxProfile landTaxDue
            LandParcel: parcelId areaSquareMetres uses owners landTax
            Organisation: taxCode displayName name status statusName address legalRepresentative branches headOffice registeredOn synthetic landParcels ownedAreaSquareMetres
            Query: citizen citizens taxpayer landParcel landParcels organisation organisations
            Address: *
            LandUse: *
            Ownership: *
            TaxProfile: *
            TaxDeclaration: *
            RegisteredAddress: *
            """);

    [Fact]
    public void One_door_office_reads_what_the_table_grants()
        => AssertTable(
            "VN:GOV:H29:mot-cua",
            "H29-2026-1",
            """
            Citizen: personalId=TRANSFORM:MASK_LAST4 fullName displayName dateOfBirth=TRANSFORM:YEAR_ONLY taxProfile
            LandParcel: parcelId communeCode provinceCode mapSheet parcelNumber address areaSquareMetres uses owners certificate mortgages synthetic landTax documents
            TaxProfile: arrears=TRANSFORM:EXISTS
            Organisation: displayName
            Query: citizen citizens taxpayer landParcel landParcels
            Address: *
            LandUse: *
            Ownership: *
            Certificate: *
            Mortgage: *
            """);

    [Fact]
    public void Public_service_portal_reads_nothing_without_consent()
        => AssertTable(
            "VN:GOV:G22:cong-dich-vu",
            null,
            """
            Query: citizen citizens taxpayer
            Address: *
            """);

    [Fact]
    public void Document_axis_reads_what_the_table_grants()
        => AssertTable(
            "VN:GOV:G22:truc-van-ban",
            null,
            """
            Document: *
            Agency: *
            Citizen: displayName
            Query: citizen citizens document documents search
            Mutation: *
            Signer: *
            Delivery: *
            DeliveryStatusChange: *
            Attachment: *
            Signature: *
            AgencyStatistics: *
            StatusCount: *
            """);

    [Fact]
    public void Statistical_office_reads_no_person_and_no_parcel()
        => AssertTable("VN:GOV:G12:thong-ke", null, "");

    [Theory]
    [InlineData("VN:GOV:H29:mot-cua", "H29-1", "Citizen.permanentAddress", "GUARD:CONDITION:NONE/DENY")]
    [InlineData("VN:GOV:H29:mot-cua", "H29-1", "LandParcel.valuation", "DENY:FIELD_FORBIDDEN")]
    [InlineData("VN:GOV:H29:mot-cua", "H29-1", "TaxProfile.annualIncome", "DENY:FIELD_NOT_GRANTED")]
    [InlineData("VN:GOV:G22:cong-dich-vu", null, "Citizen.fullName", "GUARD:CONSENT:NONE/DENY")]
    [InlineData("VN:GOV:G22:cong-dich-vu", null, "TaxProfile.annualIncome", "GUARD:CONSENT:NONE/DENY")]
    [InlineData("VN:GOV:G22:cong-dich-vu", null, "Citizen.ethnicity", "DENY:FIELD_NOT_GRANTED")]
    [InlineData("VN:GOV:G12.18:thue-dien-tu", null, "Citizen.documents", "DENY:FIELD_NOT_GRANTED")]
    [InlineData("VN:GOV:G12.18:thue-dien-tu", null, "LandParcel.documents", "DENY:FIELD_NOT_GRANTED")]
    [InlineData("VN:GOV:G12.18:thue-dien-tu", null, "Organisation.documents", "DENY:FIELD_NOT_GRANTED")]
    [InlineData("VN:GOV:G12.18:thue-dien-tu", null, "Document.subject", "DENY:FIELD_NOT_GRANTED")]
    [InlineData("VN:GOV:G12.18:thue-dien-tu", null, "LandParcel.mortgages", "DENY:FIELD_NOT_GRANTED")]
    [InlineData("VN:GOV:G12:thong-ke", null, "Query.citizen", "DENY:FIELD_NOT_GRANTED")]
    [InlineData("VN:GOV:G12:thong-ke", null, "Query.landParcels", "DENY:FIELD_NOT_GRANTED")]
    [InlineData("VN:GOV:G12:thong-ke", null, "Province.population", "ALLOW")]
    [InlineData("VN:GOV:G22:cong-dich-vu", null, "Province.name", "ALLOW")]
    public void Cell_has_its_reason(string client, string? caseId, string coordinate, string outcome)
        => Assert.Equal(outcome, Profile(client, caseId).Decide(coordinate).Outcome);

    [Theory]
    [InlineData("VN:GOV:G12.18:thue-dien-tu", null, "Citizen.personalId", true)]
    [InlineData("VN:GOV:H29:mot-cua", "H29-1", "Citizen.personalId", true)]
    [InlineData("VN:GOV:H29:mot-cua", "H29-1", "Citizen.dateOfBirth", false)]
    [InlineData("VN:GOV:G22:cong-dich-vu", null, "Citizen.personalId", true)]
    [InlineData("VN:GOV:G22:cong-dich-vu", null, "Citizen.fullName", false)]
    [InlineData("VN:GOV:G12.18:thue-dien-tu", null, "Citizen.sex", false)]
    [InlineData("VN:GOV:G12.18:thue-dien-tu", null, "LandParcel.mortgages", false)]
    [InlineData("VN:GOV:G22:truc-van-ban", null, "Document.subject", true)]
    [InlineData("VN:GOV:G12:thong-ke", null, "Citizen.personalId", false)]
    public void Coordinate_may_be_asked_by_or_not(string client, string? caseId, string coordinate, bool allowed)
        => Assert.Equal(allowed, Profile(client, caseId).DecideInput(coordinate).IsAllowed);

    [Fact]
    public void One_door_office_needs_a_case()
        => Assert.Equal(
            RefusalReason.CaseRequired, Assert.IsType<Refused>(Admission.Decide(_state, "VN:GOV:H29:mot-cua", null, null, _now)).Reason);

    [Fact]
    public void Before_and_after_the_agreements_nothing_but_open_data_is_allowed()
    {
        foreach (var now in new[] { _now.AddYears(-1), _now.AddYears(10) })
        {
            foreach (var client in _state.Clients)
            {
                var purpose = _state.Agreements.First(a => a.Clients.Contains(client.Id)).Purposes[0];
                var profile = AccessProfile.Compile(_state, new ProfileKey(client.Id, purpose, true), now);
                Assert.All(profile.Decisions, d => Assert.Equal(IsOpen(d.Coordinate), d.Output.IsAllowed));
            }
        }
    }

    private static AccessProfile Profile(string client, string? caseId)
        => AccessProfile.Compile(_state, Assert.IsType<Admitted>(Admission.Decide(_state, client, null, caseId, _now)).Context.Key, _now);

    private static bool IsOpen(string coordinate) => _catalogue.TryGet(coordinate, out var entry) && entry.Class == DataClass.Open;

    private static void AssertTable(string client, string? caseId, string table)
    {
        var expected = table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(Cells)
            .ToDictionary(c => c.Coordinate, c => c.Outcome, StringComparer.Ordinal);
        Assert.All(expected.Keys, c => Assert.True(_catalogue.TryGet(c, out _), $"{c} is in no schema"));
        var actual = Profile(client, caseId).Decisions
            .Where(d => d.Output is Allow or AllowTransformed && !IsOpen(d.Coordinate))
            .Select(d => $"{d.Coordinate} {d.Output.Outcome}");
        Assert.Equal(expected.Where(c => !IsOpen(c.Key)).Select(c => $"{c.Key} {c.Value}").Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        Assert.All(Profile(client, caseId).Decisions.Where(d => IsOpen(d.Coordinate)), d => Assert.True(d.Output.IsAllowed, d.Coordinate));
    }

    private static IEnumerable<(string Coordinate, string Outcome)> Cells(string line)
    {
        var type = line[..line.IndexOf(':', StringComparison.Ordinal)];
        foreach (var word in line[(type.Length + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split('=');
            var fields = parts[0] == "*" ? _catalogue.OfType(type).Select(e => e.Coordinate) : [$"{type}.{parts[0]}"];
            foreach (var field in fields)
            {
                yield return (field, parts.Length > 1 ? parts[1] : "ALLOW");
            }
        }
    }
}
