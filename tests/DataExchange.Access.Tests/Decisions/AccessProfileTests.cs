using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Decisions;
using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Tests.Decisions;

public sealed class AccessProfileTests
{
    private static readonly ProfileKey _key = new(ClientId.Parse(SmallWorld.Client), "P.ONE", false);

    [Fact]
    public void Empty_policy_denies_everything()
    {
        var profile = AccessProfile.Compile(AccessSnapshot.Empty, _key, SmallWorld.Now);
        Assert.Equal("DENY:POLICY_ERROR", profile.Decide("T.a").Outcome);
        Assert.All(
            AccessProfile.Compile(AccessSnapshot.Empty.WithCatalogue(SmallWorld.Catalogue), _key, SmallWorld.Now).Decisions,
            d => Assert.Equal("DENY:NO_AGREEMENT", d.Output.Outcome));
    }

    [Fact]
    public void Granted_coordinate_is_allowed_and_names_its_clause()
    {
        var decision = Assert.IsType<Allow>(Compile(SmallWorld.Agreement()).Decide("T.a"));
        Assert.Equal(new DecisionBasis(new AgreementReference("AG-1", 1), "1"), decision.Basis);
        Assert.Matches("^d-[0-9a-f]{20}$", decision.Id);
    }

    [Theory]
    [InlineData("T.b", "DENY:FIELD_NOT_GRANTED")]
    [InlineData("T.open", "ALLOW")]
    [InlineData("T.other", "DENY:FIELD_NOT_GRANTED")]
    [InlineData("T.unknown", "DENY:POLICY_ERROR")]
    public void Coordinate_without_a_grant_has_its_outcome(string coordinate, string outcome)
        => Assert.Equal(outcome, Compile(SmallWorld.Agreement()).Decide(coordinate).Outcome);

    [Fact]
    public void Clause_that_forbids_beats_the_group_that_allows()
    {
        var profile = Compile(SmallWorld.Agreement(new Grant("T.*", "1"), new Grant("T.b", "2") { Effect = GrantEffect.Deny }));
        Assert.Equal("ALLOW", profile.Decide("T.a").Outcome);
        var denied = Assert.IsType<Deny>(profile.Decide("T.b"));
        Assert.Equal((DenyReason.FieldForbidden, "2"), (denied.Reason, denied.Basis!.Value.Article));
    }

    [Fact]
    public void Group_expands_to_what_the_provider_owned_at_activation()
    {
        var active = SmallWorld.Active(SmallWorld.Agreement(new Grant("T.*", "1")));
        Assert.Equal(["T.a", "T.b", "T.open"], active.Expansion.Select(e => e.Coordinate));
        var grown = new CatalogueBuilder()
            .Add("land", "G10", "T.a", DataClass.Internal).Add("land", "G10", "T.added", DataClass.Sensitive).Build();
        var profile = AccessProfile.Compile(SmallWorld.State(active).WithCatalogue(grown), _key, SmallWorld.Now);
        Assert.Equal("ALLOW", profile.Decide("T.a").Outcome);
        Assert.Equal("DENY:FIELD_NOT_GRANTED", profile.Decide("T.added").Outcome);
    }

    [Fact]
    public void Grant_under_condition_or_consent_is_a_guard_and_gives_no_input()
    {
        var profile = Compile(SmallWorld.Agreement(
            new Grant("T.a", "1") { RowCondition = "b = \"79\"" },
            new Grant("T.b", "2") { ConsentScope = "S" }));
        Assert.Equal("GUARD:CONDITION:NONE/DENY", profile.Decide("T.a").Outcome);
        Assert.Equal("GUARD:CONSENT:NONE/DENY", profile.Decide("T.b").Outcome);
        Assert.Equal("DENY:ARGUMENT_NOT_GRANTED", profile.DecideInput("T.a").Outcome);
    }

    [Fact]
    public void Widest_of_several_satisfied_grants_wins_in_any_order()
    {
        Grant[] grants =
        [
            new("T.a", "1") { Transform = Transform.Exists },
            new("T.a", "2") { Transform = Transform.YearOnly },
            new("T.a", "3") { Transform = Transform.MaskLast4 },
        ];
        Assert.Equal("TRANSFORM:YEAR_ONLY", Compile(SmallWorld.Agreement(grants)).Decide("T.a").Outcome);
        Assert.Equal("TRANSFORM:YEAR_ONLY", Compile(SmallWorld.Agreement([.. grants.Reverse()])).Decide("T.a").Outcome);
        Assert.Equal("ALLOW", Compile(SmallWorld.Agreement([.. grants, new Grant("T.a", "4")])).Decide("T.a").Outcome);
    }

    [Theory]
    [InlineData(Transform.None, GrantUse.Output, "ALLOW", "ALLOW")]
    [InlineData(Transform.MaskLast4, GrantUse.Output, "TRANSFORM:MASK_LAST4", "DENY:ARGUMENT_NOT_GRANTED")]
    [InlineData(Transform.MaskLast4, GrantUse.OutputAndInput, "TRANSFORM:MASK_LAST4", "ALLOW")]
    [InlineData(Transform.None, GrantUse.Input, "DENY:FIELD_NOT_GRANTED", "ALLOW")]
    public void Use_as_input_is_a_grant_of_its_own(Transform transform, GrantUse use, string output, string input)
    {
        var profile = Compile(SmallWorld.Agreement(new Grant("T.a", "1") { Transform = transform, Use = use }));
        Assert.Equal((output, input), (profile.Decide("T.a").Outcome, profile.DecideInput("T.a").Outcome));
    }

    [Theory]
    [InlineData(false, "DENY:CASE_REQUIRED")]
    [InlineData(true, "ALLOW")]
    public void Obligation_to_name_a_case_is_checked(bool hasCase, string outcome)
    {
        var active = SmallWorld.Active(SmallWorld.Agreement() with { Obligations = [Obligation.CaseRequired] });
        Assert.Equal(outcome, AccessProfile.Compile(SmallWorld.State(active), _key with { HasCase = hasCase }, SmallWorld.Now).Decide("T.a").Outcome);
    }

    [Theory]
    [InlineData(AgreementStatus.Active, "ALLOW")]
    [InlineData(AgreementStatus.Suspended, "DENY:AGREEMENT_SUSPENDED")]
    [InlineData(AgreementStatus.Expired, "DENY:AGREEMENT_EXPIRED")]
    [InlineData(AgreementStatus.Revoked, "DENY:NO_AGREEMENT")]
    [InlineData(AgreementStatus.Superseded, "DENY:NO_AGREEMENT")]
    [InlineData(AgreementStatus.Approved, "DENY:NO_AGREEMENT")]
    [InlineData(AgreementStatus.Draft, "DENY:NO_AGREEMENT")]
    public void Only_an_active_agreement_grants(AgreementStatus status, string outcome)
    {
        var agreement = SmallWorld.Active(SmallWorld.Agreement()) with { Status = status };
        Assert.Equal(outcome, AccessProfile.Compile(SmallWorld.State(agreement), _key, SmallWorld.Now).Decide("T.a").Outcome);
    }

    [Theory]
    [InlineData("P.TWO", "DENY:PURPOSE_NOT_GRANTED", "ALLOW")]
    [InlineData(null, "DENY:PURPOSE_REQUIRED", "ALLOW")]
    public void Without_the_purpose_only_open_data_is_allowed(string? purpose, string outcome, string open)
    {
        var profile = AccessProfile.Compile(SmallWorld.State(SmallWorld.Active(SmallWorld.Agreement())), _key with { Purpose = purpose }, SmallWorld.Now);
        Assert.Equal((outcome, open), (profile.Decide("T.a").Outcome, profile.Decide("T.open").Outcome));
    }

    [Fact]
    public void Agreement_that_is_not_what_was_activated_denies_everything()
    {
        var tampered = SmallWorld.Active(SmallWorld.Agreement()) with { OnwardSharing = true };
        Assert.All(AccessProfile.Compile(SmallWorld.State(tampered), _key, SmallWorld.Now).Decisions, d => Assert.Equal("DENY:POLICY_ERROR", d.Output.Outcome));
    }

    [Fact]
    public void Profile_says_until_when_it_stands()
    {
        var agreement = SmallWorld.Active(SmallWorld.Agreement());
        var profile = AccessProfile.Compile(SmallWorld.State(agreement), _key, SmallWorld.Now);
        Assert.Equal(agreement.Validity.Ends, profile.ValidUntil);
        Assert.True(profile.IsValidAt(agreement.Validity.Ends!.Value.AddTicks(-1)));
        Assert.False(profile.IsValidAt(agreement.Validity.Ends.Value));
        Assert.Equal("DENY:AGREEMENT_EXPIRED", AccessProfile.Compile(SmallWorld.State(agreement), _key, agreement.Validity.Ends.Value).Decide("T.a").Outcome);
    }

    [Fact]
    public void Fingerprint_changes_with_any_decision_and_only_then()
    {
        var one = Compile(SmallWorld.Agreement());
        Assert.Equal(one.Fingerprint, Compile(SmallWorld.Agreement()).Fingerprint);
        Assert.NotEqual(one.Fingerprint, Compile(SmallWorld.Agreement(new Grant("T.a", "1") { Transform = Transform.Exists })).Fingerprint);
        Assert.NotEqual(one.Fingerprint, Compile(SmallWorld.Agreement(new Grant("T.a", "1"), new Grant("T.b", "2") { Use = GrantUse.Input })).Fingerprint);
    }

    [Fact]
    public void Suspended_agency_is_denied_even_open_data()
    {
        var state = SmallWorld.State(SmallWorld.Active(SmallWorld.Agreement()));
        var suspended = new AccessSnapshot(
            1, state.Agencies.Select(a => a with { Status = AgencyStatus.Suspended }), state.Clients, state.Purposes, state.Catalogue, state.Agreements);
        Assert.All(AccessProfile.Compile(suspended, _key, SmallWorld.Now).Decisions, d => Assert.False(d.Output.IsAllowed));
    }

    private static AccessProfile Compile(Agreement draft)
        => AccessProfile.Compile(SmallWorld.State(SmallWorld.Active(draft)), _key, SmallWorld.Now);
}
