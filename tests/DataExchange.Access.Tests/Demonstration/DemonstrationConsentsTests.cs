using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.Access.Decisions;
using DataExchange.Access.Demonstration;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Subjects;

namespace DataExchange.Access.Tests.Demonstration;

public sealed class DemonstrationConsentsTests
{
    private static readonly SubjectHash _subjects = new(new byte[32]);
    private static readonly AccessSnapshot _state = DemonstrationState.Create(SchemaCatalogue.Read());
    private static readonly List<Consent> _now = [.. DemonstrationConsents.Create(_state.Agreements, _subjects).Select(v => v[^1])];

    private static readonly string[] _asked =
    [
        "Citizen.dateOfBirth", "Citizen.displayName", "Citizen.email", "Citizen.fullName", "Citizen.permanentAddress", "Citizen.phone", "Citizen.taxProfile",
        "TaxProfile.annualIncome", "TaxProfile.taxCode",
    ];

    [Theory]
    [InlineData(DemonstrationPeople.An, null)]
    [InlineData(DemonstrationPeople.Binh, DenyReason.ConsentWithdrawn)]
    [InlineData(DemonstrationPeople.Cuc, DenyReason.ConsentRequired)]
    public void Portal_reads_what_each_person_said(string person, DenyReason? reason)
    {
        Assert.Equal(_asked, UnderConsent().Select(c => c.Coordinate));
        Assert.All(UnderConsent(), c => Assert.Equal(reason ?? (c.Coordinate == "TaxProfile.annualIncome" ? DenyReason.ConsentFieldNotAccepted : null), Decide(person, c)));
    }

    [Fact]
    public void Each_version_is_the_next_of_the_one_before()
        => Assert.All(DemonstrationConsents.Create(_state.Agreements, _subjects), v => Assert.Equal(Enumerable.Range(1, v.Length), v.Select(c => c.Version)));

    [Fact]
    public void Withdrawal_was_dealt_with_in_time()
        => Assert.All(_now.Where(c => c.Withdrawal is not null), c => Assert.False(c.Withdrawal!.IsOverdue(DateTimeOffset.MaxValue)));

    [Fact]
    public void No_consent_names_its_person()
        => Assert.DoesNotContain(_now, c => new[] { c.Id, c.Group, c.Subject, c.SubjectMask, c.PurposeText }.Any(t => t.Contains("0010850", StringComparison.Ordinal) || t.Contains("0791920", StringComparison.Ordinal)));

    [Fact]
    public void Other_key_gives_other_names()
        => Assert.Empty(_now.Select(c => c.Id).Intersect(DemonstrationConsents.Create(_state.Agreements, new SubjectHash([.. Enumerable.Repeat((byte)1, 32)])).Select(v => v[0].Id)));

    private static IEnumerable<(Agreement Agreement, string Coordinate)> UnderConsent()
        => _state.Agreements.SelectMany(a => a.Grants.Where(g => g.ConsentScope == "PREFILL").Select(g => (a, g.Coordinate))).OrderBy(c => c.Coordinate, StringComparer.Ordinal);

    private static DenyReason? Decide(string person, (Agreement Agreement, string Coordinate) cell)
        => ConsentDecision.Decide(
            _now.Where(c => c.Subject == _subjects.Of(person)),
            new ConsentQuestion(cell.Agreement.Reference, "PREFILL", "TTHC.PREFILL", cell.Coordinate),
            new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero)).Reason;
}
