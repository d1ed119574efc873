using DataExchange.Access.Consents;
using DataExchange.Access.Representation;
using DataExchange.Access.Subjects;

namespace DataExchange.Access.Tests.Representation;

public sealed class StandingRulesTests
{
    private const string Person = "001085012345";
    private const string Child = "001212000001";
    private const string Mother = "079192067890";
    private const string Stranger = "048304112233";

    private static readonly SubjectHash _subjects = new(new byte[32]);
    private static readonly DateTimeOffset _now = SmallWorld.Now;
    private static readonly PersonFacts _adult = new(new DateOnly(1985, 3, 14), null, [], null);
    private static readonly PersonFacts _child = new(new DateOnly(2012, 5, 1), null, [Person, Mother], null);

    [Fact]
    public void Adult_speaks_for_themselves()
        => Assert.Equal(new Standing(ConsentGrantor.Self, false, null, null), Decide(Person, Person, _adult));

    [Theory]
    [InlineData(Person)]
    [InlineData(Mother)]
    public void Parent_on_record_speaks_for_a_child_until_it_is_18(string parent)
    {
        var standing = Decide(Child, parent, _child);
        Assert.Equal(new ConsentGrantor(GrantorKind.Parent, _subjects.Of(parent), "POPULATION_REGISTRY"), standing.Grantor);
        Assert.Equal((true, LocalDays.Midnight(new DateOnly(2030, 5, 1))), (standing.SubjectIsMinor, standing.Until));
    }

    [Fact]
    public void Guardian_on_record_speaks_for_a_child_and_for_a_ward_of_any_age()
    {
        Assert.Equal((GrantorKind.Guardian, true), Kind(Decide(Child, Stranger, _child with { Representative = Stranger })));
        var ward = Decide(Person, Stranger, _adult with { Representative = Stranger });
        Assert.Equal((GrantorKind.Guardian, false), Kind(ward));
        Assert.Null(ward.Until);
    }

    [Fact]
    public void Who_is_spoken_for_does_not_speak()
    {
        Assert.Equal("The person concerned is under 18; expected a parent, guardian or representative to speak.", Decide(Child, Child, _child).Problem);
        Assert.Equal("The person concerned has a guardian; expected the guardian to speak.", Decide(Person, Person, _adult with { Representative = Stranger }).Problem);
    }

    [Fact]
    public void At_18_the_parent_speaks_no_more_and_the_person_does()
    {
        var grown = _child with { BornOn = LocalDays.Of(_now).AddYears(-18) };
        Assert.Equal("Who speaks is not on record as parent, guardian or representative; expected one who is, or a front desk with evidence.", Decide(Child, Mother, grown).Problem);
        Assert.NotNull(Decide(Child, Child, grown).Grantor);
        Assert.Null(Decide(Child, Child, grown with { BornOn = grown.BornOn!.Value.AddDays(1) }).Grantor);
    }

    [Fact]
    public void Stranger_unknown_person_and_the_dead_are_refused()
    {
        Assert.Equal("Who speaks is not on record as parent, guardian or representative; expected one who is, or a front desk with evidence.", Decide(Child, Stranger, _child).Problem);
        Assert.Equal("The date of birth of the person concerned is not on record; expected it stated at a front desk, with evidence.", Decide(Person, Person, null).Problem);
        Assert.Equal("The date of birth of the person concerned is not on record; expected it stated at a front desk, with evidence.", Decide(Person, Person, _adult with { BornOn = null }).Problem);
        Assert.Equal("The person concerned has died; nobody consents for the dead.", Decide(Person, Person, _adult with { DiedOn = new DateOnly(2025, 1, 1) }).Problem);
    }

    [Fact]
    public void Role_that_an_official_states_on_evidence_counts_and_is_marked()
    {
        var standing = Decide(Child, Stranger, _child, new Statement(GrantorKind.Guardian, " QĐ 7/2024 ", null));
        Assert.Equal(new ConsentGrantor(GrantorKind.Guardian, _subjects.Of(Stranger), "QĐ 7/2024") { IsStated = true }, standing.Grantor);
        Assert.Equal((GrantorKind.Parent, true), Kind(Decide(Child, Stranger, null, new Statement(GrantorKind.Parent, "GKS 12/2015", new DateOnly(2015, 1, 1)))));
        Assert.False(Decide(Child, Mother, _child, new Statement(GrantorKind.Parent, "GKS", null)).Grantor!.IsStated);
    }

    [Fact]
    public void Registry_weighs_more_than_what_is_stated()
    {
        Assert.NotNull(Decide(Child, Child, _child, new Statement(GrantorKind.Self, "", new DateOnly(1990, 1, 1))).Problem);
        Assert.NotNull(Decide(Person, Stranger, _adult, new Statement(GrantorKind.Parent, "GKS", new DateOnly(2020, 1, 1))).Problem);
    }

    [Theory]
    [InlineData(GrantorKind.Self, "x", "Who speaks is another person than the person concerned; expected the role of parent, guardian or representative.")]
    [InlineData(GrantorKind.Guardian, " ", "The role is stated without evidence; expected what shows it, such as the number of a birth certificate.")]
    public void Statement_that_does_not_fit_is_refused(GrantorKind role, string evidence, string problem)
        => Assert.Equal(problem, Decide(Child, Stranger, _child, new Statement(role, evidence, null)).Problem);

    [Theory]
    [InlineData("2008-02-29", "2026-03-01")]
    [InlineData("2008-02-28", "2026-02-28")]
    [InlineData("2006-12-31", "2024-12-31")]
    public void Person_comes_of_age_when_18_years_are_complete(string born, string ofAge)
        => Assert.Equal(LocalDays.Midnight(DateOnly.Parse(ofAge, System.Globalization.CultureInfo.InvariantCulture)), Majority.Of(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture)));

    private static (GrantorKind? Kind, bool IsMinor) Kind(Standing standing) => (standing.Grantor?.Kind, standing.SubjectIsMinor);

    private static Standing Decide(string subject, string speaker, PersonFacts? facts, Statement? stated = null)
        => StandingRules.Decide(new Speaker(subject, speaker, stated), facts, _subjects, _now);
}
