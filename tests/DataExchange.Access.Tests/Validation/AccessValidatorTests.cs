using DataExchange.Access.Activations;
using DataExchange.Access.Agreements;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Validation;

namespace DataExchange.Access.Tests.Validation;

public sealed class AccessValidatorTests
{
    [Fact]
    public void State_in_order_has_no_problems()
        => Assert.Empty(AccessValidator.Validate(SmallWorld.State(SmallWorld.Active(SmallWorld.Agreement(new Grant("T.*", "1"))))));

    public static TheoryData<string, Agreement> Agreements() => new()
    {
        { "AGREEMENT_AGENCY_UNKNOWN|agreement AG-1@1|The agency `G99` is not registered; expected the code of a registered agency.", Draft with { ProviderAgency = "G99", Grants = [] } },
        { "AGREEMENT_CLIENT_MISSING|agreement AG-1@1|The agreement names no client; expected at least one.", Draft with { Clients = [] } },
        { "AGREEMENT_CLIENT_UNKNOWN|agreement AG-1@1|The client `VN:GOV:H29:la` is not registered; expected a registered client of `H29`.", Draft with { Clients = [ClientId.Parse("VN:GOV:H29:la")] } },
        { "AGREEMENT_CLIENT_UNKNOWN|agreement AG-1@1|The client `VN:GOV:H29:mot-cua` belongs to `H29`; expected a client of `G12`.", Draft with { ConsumerAgency = "G12" } },
        { "AGREEMENT_PURPOSE_MISSING|agreement AG-1@1|The agreement names no purpose; expected at least one.", Draft with { Purposes = [] } },
        { "AGREEMENT_PURPOSE_UNKNOWN|agreement AG-1@1|The purpose `P.X` is not registered; expected the code of a registered purpose.", Draft with { Purposes = ["P.X"] } },
        { "AGREEMENT_VALIDITY|agreement AG-1@1|The validity `2026-01-01/2026-01-01` contains no day; expected an end after its beginning.", Draft with { Validity = new(new(2026, 1, 1), new(2026, 1, 1)) } },
        { "AGREEMENT_NOT_AS_ACTIVATED|agreement AG-1@1|The agreement is active but its content is not what was activated; expected it to be activated anew.", Draft with { Status = AgreementStatus.Active } },
        { "GRANT_COORDINATE_MALFORMED|agreement AG-1@1, article 1|`T` is not a coordinate; expected `Type.field` or `Type.*`.", SmallWorld.Agreement(new Grant("T", "1")) },
        { "GRANT_COORDINATE_UNKNOWN|agreement AG-1@1, article 1|`T.x` is not in the field catalogue; expected a classified field of a registry.", SmallWorld.Agreement(new Grant("T.x", "1")) },
        { "GRANT_COORDINATE_UNKNOWN|agreement AG-1@1, article 1|`X.*` is not in the field catalogue; expected a classified field of a registry.", SmallWorld.Agreement(new Grant("X.*", "1")) },
        { "GRANT_NOT_OWNED|agreement AG-1@1, article 1|`T.other` belongs to `G12`; expected a field of `G10`.", SmallWorld.Agreement(new Grant("T.other", "1")) },
        { "GRANT_TERMS|agreement AG-1@1, article 1|The effect, use or transform is not one of the model; expected a known name.", SmallWorld.Agreement(new Grant("T.a", "1") { Transform = (Transform)99 }) },
        { "GRANT_TERMS|agreement AG-1@1, article 1|The cache time is negative; expected seconds from 0.", SmallWorld.Agreement(new Grant("T.a", "1") { CacheSeconds = -1 }) },
        { "GRANT_TERMS|agreement AG-1@1, article 1|A consent scope or row condition is blank; expected a text, or none.", SmallWorld.Agreement(new Grant("T.a", "1") { RowCondition = " " }) },
        { "GRANT_CONDITION|agreement AG-1@1, article 1|At character 3 stands `~`; expected a comparison such as `=` or `in`.", SmallWorld.Agreement(new Grant("T.a", "1") { RowCondition = "b ~ 1" }) },
        { "GRANT_CONDITION|agreement AG-1@1, article 1|The condition reads `T.other`, which belongs to `G12`; expected fields of `G10` only.", SmallWorld.Agreement(new Grant("T.a", "1") { RowCondition = "other = \"1\"" }) },
        { "GRANT_CONDITION|agreement AG-1@1, article 1|A condition cannot be met before a record is known, so a coordinate cannot be asked by under one; expected a clause for output only.", SmallWorld.Agreement(new Grant("T.a", "1") { RowCondition = "b = \"1\"", Use = GrantUse.Input }) },
    };

    private static Agreement Draft => SmallWorld.Agreement();

    [Theory]
    [MemberData(nameof(Agreements))]
    public void Agreement_with_a_problem_has_it_reported(string expected, Agreement agreement)
        => Assert.Equal(expected, Text(Assert.Single(AccessValidator.Validate(SmallWorld.State(agreement)))));

    [Fact]
    public void Two_active_versions_are_reported()
    {
        var active = SmallWorld.Active(Draft);
        var second = SmallWorld.Active(Draft with { Version = 2 });
        Assert.Equal(
            "AGREEMENT_ACTIVE_TWICE|agreement AG-1|The versions 1, 2 are all active; expected at most one.",
            Text(Assert.Single(AccessValidator.Validate(SmallWorld.State(active, second)))));
    }

    [Fact]
    public void Parties_and_purposes_with_problems_have_them_reported_at_once()
    {
        var state = new AccessSnapshot(
            1,
            [new Agency("G10", "", "", AgencyKind.Ministry)],
            [new Client(ClientId.Parse("VN:GOV:G10:a"), "G99", ""), new Client(ClientId.Parse("VN:GOV:G11:a"), "G10", "")],
            [new Purpose("free text", PurposeCategory.Research, "", "", "G10"), new Purpose("P", PurposeCategory.Research, "", "", "G98")],
            SmallWorld.Catalogue,
            []);
        Assert.Equal(
            [
                "CLIENT_AGENCY_UNKNOWN|client VN:GOV:G10:a|The agency `G99` is not registered; expected the code of a registered agency.",
                "CLIENT_MEMBER_MISMATCH|client VN:GOV:G10:a|The client belongs to `G99`; expected that code as the member of its identifier.",
                "CLIENT_MEMBER_MISMATCH|client VN:GOV:G11:a|The client belongs to `G10`; expected that code as the member of its identifier.",
                "PURPOSE_CODE_MALFORMED|purpose free text|A purpose code must be 1 to 64 capital letters, digits, dots, hyphens and underscores, beginning with a letter.",
                "PURPOSE_OWNER_UNKNOWN|purpose P|The owner `G98` is not registered; expected the code of a registered agency.",
            ],
            AccessValidator.Validate(state).Select(Text));
    }

    [Fact]
    public void Activation_lists_every_problem_and_activates_nothing()
    {
        var outcome = AgreementActivation.Activate(
            SmallWorld.Agreement(new Grant("T.x", "1"), new Grant("T.other", "2")) with { Purposes = ["P.X"] }, SmallWorld.State());
        Assert.Null(outcome.Agreement);
        Assert.Equal(["AGREEMENT_PURPOSE_UNKNOWN", "GRANT_COORDINATE_UNKNOWN", "GRANT_NOT_OWNED"], outcome.Problems.Select(p => p.Code));
    }

    [Fact]
    public void What_has_ended_is_history_and_not_reported()
        => Assert.Empty(AccessValidator.Validate(SmallWorld.State(SmallWorld.Agreement(new Grant("T.gone", "1")) with { Status = AgreementStatus.Revoked })));

    private static string Text(AccessProblem problem) => $"{problem.Code}|{problem.Where}|{problem.Message}";
}
