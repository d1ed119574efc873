using DataExchange.Access.Admissions;
using DataExchange.Access.Agreements;
using DataExchange.Access.Decisions;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Tests.Admissions;

public sealed class AdmissionTests
{
    private static readonly Agreement _one = SmallWorld.Active(SmallWorld.Agreement());
    private static readonly Agreement _two = SmallWorld.Active(SmallWorld.Agreement() with { Id = "AG-2", Purposes = ["P.TWO"] });
    private static readonly Agreement _withCase = SmallWorld.Active(SmallWorld.Agreement() with { Obligations = [Obligation.CaseRequired] });

    [Fact]
    public void Client_with_one_purpose_need_not_send_it()
        => Assert.Equal("P.ONE", Assert.IsType<Admitted>(Decide(SmallWorld.State(_one))).Context.Purpose?.Code);

    [Fact]
    public void Client_without_any_purpose_is_admitted_to_open_data()
        => Assert.Null(Assert.IsType<Admitted>(Decide(SmallWorld.State())).Context.Purpose);

    [Fact]
    public void Client_with_two_purposes_must_send_one()
    {
        var refused = Assert.IsType<Refused>(Decide(SmallWorld.State(_one, _two)));
        Assert.Equal(RefusalReason.PurposeRequired, refused.Reason);
        Assert.Equal("This client has several purposes; expected one of `P.ONE`, `P.TWO` in the header `DataExchange-Purpose`.", refused.Message);
        Assert.Null(refused.OpenData!.Key.Purpose);
        Assert.Equal("P.TWO", Assert.IsType<Admitted>(Decide(SmallWorld.State(_one, _two), purpose: "P.TWO")).Context.Purpose?.Code);
    }

    [Theory]
    [InlineData("no client", null, null, RefusalReason.ClientUnknown)]
    [InlineData("VN:GOV:H29:khac", null, null, RefusalReason.ClientUnknown)]
    [InlineData(SmallWorld.Client, "P.NONE", null, RefusalReason.PurposeNotRegistered)]
    [InlineData(SmallWorld.Client, "P.TWO", null, RefusalReason.PurposeNotAllowed)]
    [InlineData(SmallWorld.Client, "P.ONE", "a\nb", RefusalReason.CaseMalformed)]
    public void Request_is_refused_with_its_reason(string client, string? purpose, string? caseId, RefusalReason reason)
    {
        var refused = Assert.IsType<Refused>(Admission.Decide(SmallWorld.State(_one), client, purpose, caseId, SmallWorld.Now));
        Assert.Equal(reason, refused.Reason);
        Assert.Null(refused.OpenData);
    }

    [Fact]
    public void Case_is_required_when_every_agreement_in_force_demands_one()
    {
        var refused = Assert.IsType<Refused>(Decide(SmallWorld.State(_withCase)));
        Assert.Equal(RefusalReason.CaseRequired, refused.Reason);
        Assert.NotNull(refused.OpenData);
        Assert.True(Assert.IsType<Admitted>(Decide(SmallWorld.State(_withCase), caseId: "H29-1")).Context.Key.HasCase);
    }

    [Fact]
    public void Case_is_not_required_when_an_agreement_in_force_does_without()
        => Assert.IsType<Admitted>(Decide(SmallWorld.State(_withCase, _one with { Id = "AG-3" })));

    [Fact]
    public void Suspended_agency_is_refused()
    {
        var state = SmallWorld.State(_one);
        var suspended = new AccessSnapshot(
            1, state.Agencies.Select(a => a with { Status = AgencyStatus.Suspended }), state.Clients, state.Purposes, state.Catalogue, state.Agreements);
        Assert.Equal(RefusalReason.AgencySuspended, Assert.IsType<Refused>(Decide(suspended)).Reason);
    }

    [Fact]
    public void Suspended_client_is_refused_and_denied_even_open_data()
    {
        var state = SmallWorld.State(_one);
        var suspended = new AccessSnapshot(
            1, state.Agencies, state.Clients.Select(c => c with { Status = ClientStatus.Suspended }), state.Purposes, state.Catalogue, state.Agreements);
        Assert.Equal(RefusalReason.ClientSuspended, Assert.IsType<Refused>(Decide(suspended)).Reason);
        var profile = AccessProfile.Compile(suspended, new ProfileKey(state.Clients[0].Id, "P.ONE", true), SmallWorld.Now);
        Assert.All(profile.Decisions, d => Assert.False(d.Output.IsAllowed || d.Input.IsAllowed));
    }

    [Fact]
    public void Retired_purpose_cannot_be_declared()
    {
        var state = SmallWorld.State(_one);
        var retired = new AccessSnapshot(
            1, state.Agencies, state.Clients, state.Purposes.Select(p => p with { Status = PurposeStatus.Retired }), state.Catalogue, state.Agreements);
        Assert.Equal(RefusalReason.PurposeNotRegistered, Assert.IsType<Refused>(Decide(retired, purpose: "P.ONE")).Reason);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Case_has_a_greatest_length(int length, bool wellFormed)
        => Assert.Equal(wellFormed, CaseId.IsWellFormed(new string('a', length)));

    private static AdmissionOutcome Decide(AccessSnapshot state, string? purpose = null, string? caseId = null)
        => Admission.Decide(state, SmallWorld.Client, purpose, caseId, SmallWorld.Now);
}
