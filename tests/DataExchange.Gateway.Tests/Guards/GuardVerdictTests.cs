using System.Collections.Immutable;
using DataExchange.Access.Decisions;
using DataExchange.Gateway.Guards;

namespace DataExchange.Gateway.Tests.Guards;

/// <summary>What guards count while parts of the answer are recorded.</summary>
public sealed class GuardVerdictTests
{
    [Fact]
    public void Count_that_a_record_has_taken_stays_as_it_was_when_more_is_denied()
    {
        var taken = Denied(ImmutableSortedDictionary<string, int>.Empty, DenyReason.ConsentRequired);

        var later = Denied(taken, DenyReason.ConsentRequired, DenyReason.RowCondition);

        Assert.Equal([KeyValuePair.Create("CONSENT_REQUIRED", 1)], taken);
        Assert.Equal([KeyValuePair.Create("CONSENT_REQUIRED", 2), KeyValuePair.Create("ROW_CONDITION", 1)], later);
    }

    private static ImmutableSortedDictionary<string, int> Denied(ImmutableSortedDictionary<string, int> before, params IEnumerable<DenyReason> reasons)
    {
        var verdict = new GuardVerdict();
        foreach (var reason in reasons)
        {
            verdict.Deny(reason);
        }

        return verdict.Apply(before);
    }
}
