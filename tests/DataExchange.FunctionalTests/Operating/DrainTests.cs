namespace DataExchange.FunctionalTests.Operating;

/// <summary>A gateway that is told to end lets go of what it has begun, and of nothing before that.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task Told_to_end_it_is_unready_at_once_and_still_answers_whoever_has_not_heard_of_it()
    {
        await using var gateway = await OpenGateway.StartAsync(new Dictionary<string, string> { ["Gateway__Drain__GraceMs"] = "300000" });
        Assert.Equal(200, await gateway.StatusAsync("/health/ready"));

        var end = gateway.Process.StopAsync("TERM");
        while (await gateway.StatusAsync("/health/ready") == 200)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        Assert.Equal(503, await gateway.StatusAsync("/health/ready"));
        Assert.Equal(200, await gateway.StatusAsync("/health/live"));
        Assert.Equal(200, (await gateway.AskAsync()).Status);
        Assert.False(end.IsCompleted);
    }

    [Fact]
    public async Task After_the_grace_nobody_is_let_in_and_what_has_begun_is_answered()
    {
        await using var gateway = await OpenGateway.StartAsync(new Dictionary<string, string> { ["Gateway__Drain__GraceMs"] = "0", ["Gateway__Drain__FinishMs"] = "120000" });
        var held = new HeldSubgraph(gateway.Subgraph);
        var asking = gateway.AskAsync();
        await held.Asked;

        var end = gateway.Process.StopAsync("TERM");
        while (await gateway.StatusAsync("/health/live") is not null)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        Assert.False(asking.IsCompleted);
        Assert.False(end.IsCompleted);
        held.LetGo();

        Assert.Equal((200, """{"data":{"name":"Ana"}}"""), await asking);
        Assert.Equal(0, await end);
    }

    [Fact]
    public async Task What_does_not_end_in_time_is_broken_off_and_the_process_ends_well()
    {
        await using var gateway = await OpenGateway.StartAsync(new Dictionary<string, string> { ["Gateway__Drain__GraceMs"] = "0", ["Gateway__Drain__FinishMs"] = "200" });
        var held = new HeldSubgraph(gateway.Subgraph);
        var asking = gateway.AskAsync();
        await held.Asked;

        Assert.Equal(0, await gateway.Process.StopAsync("TERM"));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => asking);
        held.LetGo();
    }
}
