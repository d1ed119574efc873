using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Validation;

namespace DataExchange.Access.Tests.Validation;

public sealed class AgreementLimitsRuleTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(-3, 1)]
    public void Limit_is_a_number_from_one(int? limit, int problems)
    {
        var state = SmallWorld.State();
        var agreement = SmallWorld.Agreement() with { Limits = new AgreementLimits { SubjectsPerDay = limit } };
        var found = new AgreementLimitsRule().Check(new AccessSnapshot(1, state.Agencies, state.Clients, state.Purposes, state.Catalogue, [agreement]));
        Assert.Equal(problems, found.Count(p => p.Code == "AGREEMENT_LIMITS"));
    }

    [Fact]
    public void Limits_are_content_that_approvals_bind_to_and_contents_without_keep_their_hash()
    {
        var agreement = SmallWorld.Agreement();
        Assert.NotEqual(AgreementContent.Hash(agreement), AgreementContent.Hash(agreement with { Limits = new AgreementLimits { RequestsPerDay = 5 } }));
        Assert.DoesNotContain("limits", System.Text.Encoding.UTF8.GetString(AgreementContent.Canonical(agreement)), StringComparison.Ordinal);
    }
}
