using DataExchange.Access.Agreements;
using DataExchange.Access.ConsentDesk;
using DataExchange.Access.Consents;
using DataExchange.Access.Parties;
using static DataExchange.Access.Tests.ConsentDesk.SmallDesk;

namespace DataExchange.Access.Tests.ConsentDesk;

public sealed class ConsentAskingTests
{
    [Fact]
    public void Request_names_what_is_asked_and_accepts_nothing()
    {
        var (consent, texts) = new SmallDesk().Asked();
        Assert.Equal((ConsentStatus.Requested, 1, "P.ONE", "S", new AgreementReference("AG-1", 1)), (consent.Status, consent.Version, consent.Purpose, consent.Scope, consent.Agreement));
        Assert.Equal(["T.a", "T.b"], consent.Requested);
        Assert.Empty(consent.Accepted);
        Assert.Null(consent.Evidence);
        Assert.Equal("Một\nOne", consent.PurposeText);
        Assert.Equal((Now, Now.AddDays(30)), (consent.AskedAt, consent.AnswerBy));
        Assert.Equal(new ConsentTerm(Now, SmallDesk.Agreement.Validity.Ends), consent.Term);
        Assert.Equal(texts.Hashes, consent.Texts);
    }

    [Fact]
    public void Term_ends_with_the_agreement_at_the_latest()
    {
        Assert.Equal(Now.AddDays(10), new SmallDesk().Asked(Wish with { Until = Now.AddDays(10) }).Consent.Term.To);
        Assert.Equal(SmallDesk.Agreement.Validity.Ends, new SmallDesk().Asked(Wish with { Until = Now.AddYears(10) }).Consent.Term.To);
    }

    [Fact]
    public void Several_agreements_make_one_request_each_in_one_group()
    {
        var other = SmallWorld.Active(SmallWorld.Agreement(new Grant("T.other", "1") { ConsentScope = "S" }) with { Id = "AG-2", ProviderAgency = "G12" });
        var desk = new SmallDesk();
        var state = SmallWorld.State(SmallDesk.Agreement, other);
        var ids = 0;
        var outcome = new ConsentAsking(state, desk, () => $"id-{++ids}").Ask(Wish with { Coordinates = ["T.a", "T.other"] }, [], Now);
        Assert.Equal(["AG-1@1", "AG-2@1"], outcome.Requests.Select(r => r.Consent.Agreement.ToString()));
        Assert.Single(outcome.Requests.Select(r => r.Consent.Group).Distinct());
        Assert.Equal(2, outcome.Requests.Select(r => r.Consent.Id).Distinct().Count());
    }

    [Fact]
    public void Only_what_an_agreement_grants_under_a_consent_can_be_asked_for()
    {
        Assert.Equal(
            [
                "No agreement in force grants `T.open` to `VN:GOV:H29:mot-cua` for `P.ONE` under a consent; expected coordinates that one grants so.",
                "No agreement in force grants `T.other` to `VN:GOV:H29:mot-cua` for `P.ONE` under a consent; expected coordinates that one grants so.",
            ],
            new SmallDesk().Ask(Wish with { Coordinates = ["T.a", "T.open", "T.other"] }).Problems.Select(p => p.Message));
        AssertProblem("CONSENT_COORDINATE", new SmallDesk(), Wish with { Client = ClientId.Parse("VN:GOV:H29:khac") });
        AssertProblem("CONSENT_COORDINATE", new SmallDesk(), Wish with { Purpose = "P.TWO" });
        AssertProblem("CONSENT_COORDINATE", new SmallDesk(SmallDesk.Agreement with { Status = AgreementStatus.Suspended }), Wish);
    }

    [Fact]
    public void Clause_that_lets_only_ask_by_a_cell_or_forbids_it_is_nothing_to_ask_for()
    {
        AssertProblem("CONSENT_COORDINATE", new SmallDesk(SmallWorld.Active(SmallWorld.Agreement(new Grant("T.a", "1") { ConsentScope = "S", Use = GrantUse.Input }))), Wish with { Coordinates = ["T.a"] });
        AssertProblem("CONSENT_COORDINATE", new SmallDesk(SmallWorld.Active(SmallWorld.Agreement(new Grant("T.a", "1") { ConsentScope = "S", Effect = GrantEffect.Deny }))), Wish with { Coordinates = ["T.a"] });
    }

    [Fact]
    public void Wish_without_sense_is_refused_with_everything_that_is_wrong()
    {
        var outcome = new SmallDesk().Ask(Wish with { Purpose = "NONE", Coordinates = [], MaxUses = 0, Until = Now });
        Assert.Equal(["CONSENT_PURPOSE", "CONSENT_COORDINATE", "CONSENT_USES", "CONSENT_TERM"], outcome.Problems.Select(p => p.Code));
        Assert.Empty(outcome.Requests);
        AssertProblem("CONSENT_COORDINATE", new SmallDesk(), Wish with { Coordinates = ["T.a", "T.a"] });
        AssertProblem("CONSENT_USES", new SmallDesk(), Wish with { MaxUses = 2 });
        AssertProblem("CONSENT_USES", new SmallDesk(), Wish with { Frequency = ConsentFrequency.Daily });
        AssertProblem("CONSENT_TERM", new SmallDesk(), Wish with { AnswerWithin = TimeSpan.FromDays(91) });
        AssertProblem("CONSENT_TERM", new SmallDesk(), Wish with { AnswerWithin = TimeSpan.Zero });
    }

    [Fact]
    public void Nobody_is_asked_again_before_they_have_answered()
    {
        var desk = new SmallDesk();
        var open = desk.Asked().Consent;
        Assert.Equal("CONSENT_ASKED", Assert.Single(desk.Ask(Wish, open).Problems).Code);
        Assert.Empty(desk.Ask(Wish, open with { AnswerBy = Now }).Problems);
        Assert.Empty(desk.Ask(Wish, open with { Status = ConsentStatus.Declined }).Problems);
        Assert.Empty(desk.Ask(Wish, open with { Purpose = "P.TWO" }).Problems);
    }

    [Fact]
    public void Nobody_is_asked_for_a_consent_that_is_bound_to_some_days()
    {
        var problem = Assert.Single(new SmallDesk().Ask(Wish with { DataPeriod = new(new DateOnly(2020, 1, 1), null) }).Problems);
        Assert.Equal(
            ("CONSENT_USES", "A data period is given, and no registry says yet of which days its data is; expected none: ask for the coordinates as they stand."),
            (problem.Code, problem.Message));
    }

    private static void AssertProblem(string code, SmallDesk desk, ConsentAsk wish) => Assert.All(desk.Ask(wish).Problems.DefaultIfEmpty(), p => Assert.Equal(code, p?.Code));
}
