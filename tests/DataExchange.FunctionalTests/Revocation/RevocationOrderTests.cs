using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>
/// Property 14 of the access model on gateways that are processes of their own: what a request sees is the state of some instant between its question and
/// its answer, so that nothing that was withdrawn before it was asked is answered, whatever is lost between store and gateways.
/// </summary>
public sealed class RevocationOrderTests(ITestOutputHelper output)
{
    private const int Changes = 40;

    private static readonly Dictionary<string, string> s_unfenced = new() { ["Access__Revocation"] = "UnfencedForConformanceTests", ["Gateway__RefreshSeconds"] = "60" };

    /// <summary>Gateways that look for changes so seldom that only the fence can find them.</summary>
    private static readonly Dictionary<string, string> s_seldom = new() { ["Gateway__RefreshSeconds"] = "60" };

    [Fact]
    public async Task Two_gateways_that_are_told_of_changes_answer_nothing_withdrawn()
    {
        await using var database = await DatabaseAsync();
        Assert.Empty((await RunAsync(database, new Dictionary<string, string>(), cut: null)).Violations());
    }

    [Fact]
    public async Task Two_gateways_that_nobody_can_tell_of_changes_answer_nothing_withdrawn()
    {
        await using var database = await DatabaseAsync();
        Assert.Empty((await RunAsync(database, s_seldom, cut: "dataexchange-signals")).Violations());
    }

    [Fact]
    public async Task Two_gateways_whose_connections_for_looking_break_too_answer_nothing_withdrawn()
    {
        await using var database = await DatabaseAsync();
        Assert.Empty((await RunAsync(database, s_seldom, cut: "dataexchange-")).Violations());
    }

    [Fact]
    public async Task Without_the_fence_two_gateways_answer_what_was_withdrawn()
    {
        await using var database = await DatabaseAsync();
        Assert.NotEmpty((await RunAsync(database, s_unfenced, cut: "dataexchange-signals")).Violations());
    }

    [Fact]
    public async Task Gateway_on_a_file_that_another_process_writes_answers_nothing_withdrawn() =>
        Assert.Empty((await RunAsync(null, s_seldom, cut: null)).Violations());

    [Fact]
    public async Task Without_the_fence_a_gateway_on_a_file_answers_what_was_withdrawn() =>
        Assert.NotEmpty((await RunAsync(null, s_unfenced, cut: null)).Violations());

    private static async Task<PrivatePostgres> DatabaseAsync()
    {
        var database = await PrivatePostgres.CreateAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(database is null, "DATAEXCHANGE_TEST_POSTGRES names no server.");
        return database!;
    }

    private async Task<RevisionHistory> RunAsync(PrivatePostgres? database, Dictionary<string, string> settings, string? cut)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var world = new AgreementWorld(random);
        await using var system = await RevocationSystem.StartAsync(database, world, settings);
        var run = new RevocationRun(system, world, random);
        var broken = 0;
        var history = await run.RunAsync(Changes, async () => broken += cut is null ? 0 : await system.CutAsync(cut));
        output.WriteLine($"{run.Reads} answered, {run.Stale} refused, {broken} connections ended");
        Assert.True(cut is null || broken > 0, "No connection was there to be ended.");
        Assert.True(run.Reads > Changes, "Too few requests were answered to show anything.");
        return history;
    }
}
