namespace DataExchange.FunctionalTests.Revocation;

/// <summary>The checker itself: a good history passes, each kind of bad one does not.</summary>
public sealed class RevisionHistoryTests
{
    private static readonly HistoryWrite[] s_writes = [new(1, "ab", 0, 10), new(2, "a-", 100, 120), new(3, "--", 200, 220), new(4, "ab", 300, 320)];

    [Theory]
    [InlineData("ab", 20, 30)]
    [InlineData("ab", 110, 115)]
    [InlineData("ab", 119, 500)]
    [InlineData("a-", 105, 106)]
    [InlineData("a-", 130, 140)]
    [InlineData("--", 90, 205)]
    [InlineData("ab", 310, 311)]
    public void State_of_a_revision_between_question_and_answer_may_be_seen(string state, long invoked, long returned) =>
        Assert.Empty(new RevisionHistory(s_writes, [new("r", state, invoked, returned)]).Violations());

    [Theory]
    [InlineData("ab", 121, 130)]
    [InlineData("a-", 221, 250)]
    [InlineData("a-", 50, 99)]
    [InlineData("ab", 221, 299)]
    [InlineData("-b", 20, 30)]
    [InlineData("--", 321, 400)]
    public void Old_future_and_invented_states_must_not_be_seen(string state, long invoked, long returned) =>
        Assert.Single(new RevisionHistory(s_writes, [new("r", state, invoked, returned)]).Violations());

    [Fact]
    public void Of_two_reads_one_after_the_other_the_later_must_not_see_the_older_state()
    {
        HistoryRead[] reads = [new("one", "a-", 101, 105), new("two", "ab", 106, 110)];

        Assert.Single(new RevisionHistory(s_writes, reads).Violations());
        Assert.Empty(new RevisionHistory(s_writes, [reads[0], reads[1] with { Invoked = 105 }]).Violations());
    }
}
