using DataExchange.Access.Agreements;
using DataExchange.Access.Demonstration;
using DataExchange.Access.Purposes;
using DataExchange.Access.Stores;
using DataExchange.AccessLog.Records;
using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Consents;

/// <summary>
/// T63: what the report to a person tells of somebody else, or of what the person is not to know. Each case is two worlds that differ in that alone: the
/// report must be the same, byte for byte. Beside each stands its negative control, in which the difference is the person's own to know, and must be seen.
/// </summary>
public sealed class UsageInferenceTests
{
    private const string Agreement = "AG-G01-G12.18-thue-dien-tu";
    private const string Inspection = "TAX.INSPECT";

    private static readonly AccessRecord s_ordinary = new()
    {
        RequestId = "r-1",
        Time = new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero),
        Outcome = AccessOutcome.Served,
        Client = "VN:GOV:G12.18:thue-dien-tu",
        Agency = "G12.18",
        Purpose = "TAX.ASSESS",
        CaseId = "D-1",
        Agreements = [Agreement + "@1"],
        Decisions = [FullName, new("Citizen.religion", "DENY:FIELD_NOT_GRANTED", "d-2"), new("Query.citizen", "ALLOW", "d-3")],
        Subjects = [],
    };

    private static RecordedDecision FullName => new("Citizen.fullName", "ALLOW", "d-1");

    private static RecordedDecision TaxCode => new("TaxProfile.taxCode", "ALLOW", "d-4");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PurposeCategory.Inspection, true)]
    [InlineData(PurposeCategory.Procedure, false)]
    public async Task Inspection_is_not_told_to_whom_it_is_about(PurposeCategory category, bool isHidden)
    {
        var purpose = new Purpose(Inspection, category, "Thanh tra", "Inspection", "G12.18");
        var with = await ReportAsync(An, new AccessChange { Purposes = [purpose] }, About(An), About(An) with { RequestId = "r-2", Purpose = Inspection });
        var without = await ReportAsync(An, new AccessChange { Purposes = [purpose] }, About(An));
        Assert.Equal(isHidden, with == without);
    }

    [Theory]
    [InlineData("NOBODY.REGISTERED", true)]
    [InlineData(null, true)]
    [InlineData("TAX.ASSESS", false)]
    public async Task Use_for_a_purpose_that_is_not_known_is_not_told(string? purpose, bool isHidden)
    {
        var with = await ReportAsync(An, null, About(An), About(An) with { RequestId = "r-2", Purpose = purpose });
        Assert.Equal(isHidden, with == await ReportAsync(An, null, About(An)));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Use_under_an_agreement_that_keeps_it_from_the_person_is_not_told(bool shownToSubject, bool isHidden)
    {
        var with = await ReportAsync(An, await AgreementAsync(shownToSubject), About(An));
        Assert.Equal(isHidden, with == await ReportAsync(An, await AgreementAsync(shownToSubject)));
    }

    [Fact]
    public async Task Cells_of_a_hidden_agreement_are_not_told_beside_those_of_another()
    {
        const string Other = "AG-G12.18-G12.18-thue-dien-tu";
        var change = await AgreementAsync(shownToSubject: false);
        var both = About(An) with { Agreements = [Agreement + "@1", Other + "@1"], Decisions = [FullName, TaxCode] };
        var with = await ReportAsync(An, change, both);
        var without = await ReportAsync(An, change, both with { Decisions = [TaxCode] });
        Assert.Equal(without, with);
        Assert.Contains("TaxProfile.taxCode", with, StringComparison.Ordinal);
        Assert.NotEqual(await ReportAsync(An, null, both), with);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Dossier_of_a_request_about_several_people_is_told_to_none_of_them(bool withBinh, bool isHidden)
    {
        var record = withBinh ? About(An, DemonstrationPeople.Binh) : About(An);
        Assert.Equal(isHidden, await ReportAsync(An, null, record) == await ReportAsync(An, null, record with { CaseId = "D-2" }));
    }

    [Fact]
    public async Task What_was_read_of_others_alone_is_told_to_nobody_else()
    {
        var binhs = About(DemonstrationPeople.Binh) with { RequestId = "r-2" };
        Assert.Equal(await ReportAsync(An, null, About(An)), await ReportAsync(An, null, About(An), binhs));
        Assert.NotEqual(await ReportAsync(DemonstrationPeople.Binh, null, About(An)), await ReportAsync(DemonstrationPeople.Binh, null, About(An), binhs));
    }

    [Theory]
    [InlineData(DemonstrationPeople.Cuc, ConsentSystem.Child, true)]
    [InlineData(DemonstrationPeople.An, ConsentSystem.Child, false)]
    [InlineData(DemonstrationPeople.An, PeopleOnRecord.Ward, true)]
    [InlineData(DemonstrationPeople.Cuc, PeopleOnRecord.Ward, false)]
    [InlineData(DemonstrationPeople.An, DemonstrationPeople.Binh, true)]
    [InlineData(DemonstrationPeople.An, PeopleOnRecord.Unknown, true)]
    public async Task Report_of_another_is_told_to_who_speaks_for_them_and_else_is_that_of_nobody(string speaker, string subject, bool isHidden)
    {
        var with = await ReportAsync(speaker, null, subject, years: 0, About(subject));
        Assert.Equal(isHidden, with == await ReportAsync(speaker, null, subject, years: 0));
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public async Task Parent_is_told_nothing_more_once_the_child_has_come_of_age(int years, bool isHidden)
    {
        // Born on the 1st of May 2015: 18 in May 2033.
        var with = await ReportAsync(An, null, ConsentSystem.Child, years, About(ConsentSystem.Child));
        Assert.Equal(isHidden, with == await ReportAsync(An, null, ConsentSystem.Child, years));
    }

    private static string An => DemonstrationPeople.An;

    private static AccessRecord About(params string[] people) => s_ordinary with { Subjects = [.. people.Select(p => ConsentSystem.Pseudonymiser.Subject("Citizen.personalId", p))] };

    private static async Task<AccessChange> AgreementAsync(bool shownToSubject)
    {
        await using var system = await ConsentSystem.StartAsync();
        var agreement = (await system.Stores.Store!.LoadAsync(Cancellation)).Snapshot!.Agreements.Single(a => a.Id == Agreement) with { ShownToSubject = shownToSubject };
        return new AccessChange { Agreements = [agreement with { ActivatedHash = AgreementContent.Hash(agreement) }] };
    }

    private static Task<string> ReportAsync(string person, AccessChange? change, params AccessRecord[] records) => ReportAsync(person, change, null, 0, records);

    /// <summary>What a person is told in a world of its own: every byte of it.</summary>
    private static async Task<string> ReportAsync(string person, AccessChange? change, string? onBehalfOf, int years, params AccessRecord[] records)
    {
        await using var system = await ConsentSystem.StartAsync();
        system.Time.Advance(system.Time.GetUtcNow().AddYears(years) - system.Time.GetUtcNow());
        if (change is not null)
        {
            var revision = (await system.Stores.Store!.ReadRevisionAsync(Cancellation)).Revision!.Value;
            Assert.IsType<Saved>(await system.Stores.Store.SaveAsync(change, revision, new ChangeAuthor("t", "t"), Cancellation));
        }

        foreach (var record in records)
        {
            await system.Log.AppendAsync(record, Cancellation);
        }

        var speaker = onBehalfOf is null ? "" : $"(speaker: {{ onBehalfOf: \"{onBehalfOf}\" }})";
        return (await system.SendAsync(ConsentSystem.Citizen(person), $"{{ myUsage{speaker} {{ entries {{ receipt at agency client purpose case fields }} endCursor }} }}")).Text;
    }
}
