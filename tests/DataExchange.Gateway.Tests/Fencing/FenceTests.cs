using System.Collections.Concurrent;
using DataExchange.Access.Agreements;
using DataExchange.AccessLog.Records;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Fencing;

/// <summary>What was withdrawn before a request came is not answered to it, although nobody has told the gateway; what cannot be confirmed is refused.</summary>
public sealed class FenceTests
{
    private const string Query = "{ citizen(id: 1) { name } }";
    private const string Granted = """{"citizen":{"name":"Ana"}}""";
    private const string Denied = """{"citizen":null}""";

    /// <summary>A gateway that looks for changes so seldom that only the fence finds them.</summary>
    private static readonly Dictionary<string, string?> s_seldom = new() { ["Gateway:RefreshSeconds"] = "3600" };

    [Theory]
    [InlineData(AgreementStatus.Suspended)]
    [InlineData(AgreementStatus.Revoked)]
    public async Task Agreement_that_ended_before_the_request_came_is_not_answered(AgreementStatus status)
    {
        await using var system = await PeopleSystem.StartAsync(settings: s_seldom);
        Assert.Equal(Granted, (await system.AskAsync(Query)).Data);

        Put(system, 2, status);
        Assert.Equal(Denied, (await system.AskAsync(Query)).Data);

        Put(system, 3, AgreementStatus.Active);
        Assert.Equal(Granted, (await system.AskAsync(Query)).Data);
    }

    [Fact]
    public async Task Store_that_went_back_to_an_earlier_revision_is_followed()
    {
        await using var system = await PeopleSystem.StartAsync(settings: s_seldom);
        Put(system, 5, AgreementStatus.Active);
        Assert.Equal(Granted, (await system.AskAsync(Query)).Data);

        Put(system, 4, AgreementStatus.Suspended);

        Assert.Equal(Denied, (await system.AskAsync(Query)).Data);
    }

    [Fact]
    public async Task Without_the_fence_the_old_state_is_answered()
    {
        await using var system = await PeopleSystem.StartAsync(settings: new Dictionary<string, string?>(s_seldom) { ["Access:Revocation"] = "UnfencedForConformanceTests" });

        Put(system, 2, AgreementStatus.Suspended);

        Assert.Equal(Granted, (await system.AskAsync(Query)).Data);
    }

    [Fact]
    public async Task Reading_that_began_before_the_request_came_does_not_count()
    {
        await using var system = await PeopleSystem.StartAsync(settings: s_seldom);
        var held = new ConcurrentQueue<TaskCompletionSource>();
        system.Gateway.Store.OnTheWay = () =>
        {
            var reading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            held.Enqueue(reading);
            return reading.Task;
        };
        var first = system.AskAsync(Query);
        var old = await TakeAsync(held);
        Put(system, 2, AgreementStatus.Suspended);

        var second = system.AskAsync(Query);
        old.SetResult();
        Assert.Equal(Granted, (await first).Data);
        system.Gateway.Store.OnTheWay = null;
        (await TakeAsync(held)).SetResult();

        Assert.Equal(Denied, (await second).Data);
    }

    [Fact]
    public async Task Requests_that_wait_at_the_same_time_share_one_reading()
    {
        await using var system = await PeopleSystem.StartAsync(settings: s_seldom);
        var gate = new TaskCompletionSource();
        var before = system.Gateway.Store.Readings;
        system.Gateway.Store.OnTheWay = () => gate.Task;
        var asked = Enumerable.Range(0, 20).Select(_ => system.AskAsync(Query)).ToList();
        await UntilAsync(() => system.Gateway.Store.Readings > before);

        gate.SetResult();

        Assert.All(await Task.WhenAll(asked), r => Assert.Equal(Granted, r.Data));
        Assert.InRange(system.Gateway.Store.Readings - before, 1, 20);
    }

    [Fact]
    public async Task Store_that_cannot_be_read_refuses_every_request_and_asks_no_registry_until_it_can()
    {
        await using var system = await PeopleSystem.StartAsync(settings: s_seldom);
        system.Gateway.Store.IsDown = true;

        var refused = await system.AskAsync(Query);

        Assert.Equal((503, "POLICY_STALE", "1"), (refused.Status, refused.Code, refused.Headers["Retry-After"]));
        Assert.Empty(system.Registry.Requests);
        var record = system.Gateway.Log.Last;
        Assert.Equal((AccessOutcome.Refused, "POLICY_STALE"), (record.Outcome, Assert.Single(record.ErrorCodes)));
        Assert.Equal(("POLICY_STALE", 1), Assert.Single(record.DeniedCounts.Select(d => (d.Key, d.Value))));
        system.Gateway.Store.IsDown = false;
        Assert.Equal(Granted, (await system.AskAsync(Query)).Data);
        Assert.Single(system.Gateway.Lines.Text.Split('\n'), l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Store_that_does_not_answer_in_time_refuses_and_what_it_answers_later_confirms_nobody()
    {
        var time = new VirtualTime();
        await using var system = await PeopleSystem.StartAsync(settings: s_seldom, time: time);
        var never = new TaskCompletionSource();
        var before = system.Gateway.Store.Readings;
        system.Gateway.Store.OnTheWay = () => never.Task;
        var asked = system.AskAsync(Query);
        await UntilAsync(() => system.Gateway.Store.Readings > before);

        await MoveAsync(time, asked);

        Assert.Equal("POLICY_STALE", (await asked).Code);
        system.Gateway.Store.OnTheWay = null;
        Put(system, 2, AgreementStatus.Suspended);
        never.SetResult();
        Assert.Equal(Denied, (await system.AskAsync(Query)).Data);
    }

    [Fact]
    public async Task State_that_cannot_be_loaded_refuses_although_the_revision_can_be_read()
    {
        await using var system = await PeopleSystem.StartAsync(settings: s_seldom);
        Put(system, 2, AgreementStatus.Active);
        system.Gateway.Store.OnTheWay = () =>
        {
            system.Gateway.Store.IsDown = true;
            return Task.CompletedTask;
        };

        Assert.Equal("POLICY_STALE", (await system.AskAsync(Query)).Code);
    }

    [Theory]
    [InlineData("Development", "UnfencedForConformanceTests", 2000, null)]
    [InlineData("Conformance", "UnfencedForConformanceTests", 2000, null)]
    [InlineData("Production", "Fenced", 2000, null)]
    [InlineData("Production", "UnfencedForConformanceTests", 2000, "`Access:Revocation` is `UnfencedForConformanceTests`, which is allowed in the environments Development and Conformance only; this is `Production`.")]
    [InlineData("Production", "Fenced", 49, "`Access:ConfirmMs` must be from 50 to 60000.")]
    [InlineData("Production", "Fenced", 60_001, "`Access:ConfirmMs` must be from 50 to 60000.")]
    public void Fence_is_off_for_tests_only(string environment, string order, int confirmMs, string? expected)
    {
        var validator = new Gateway.Configuration.AccessOptionsValidator(new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = environment });

        var result = validator.Validate(null, new Gateway.Configuration.AccessOptions { Revocation = Enum.Parse<Gateway.Configuration.RevocationOrder>(order), ConfirmMs = confirmMs });

        Assert.Equal(expected is null ? null : [expected], result.Failures);
    }

    private static void Put(PeopleSystem system, long revision, AgreementStatus status) =>
        system.Gateway.Store.State = PeopleAccess.State(PeopleSystem.Supergraph, PeopleAccess.Usual, revision, status);

    private static async Task<TaskCompletionSource> TakeAsync(ConcurrentQueue<TaskCompletionSource> held)
    {
        TaskCompletionSource? reading = null;
        await UntilAsync(() => held.TryDequeue(out reading));
        return reading!;
    }

    private static async Task UntilAsync(Func<bool> happened)
    {
        while (!happened())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task MoveAsync(VirtualTime time, Task until)
    {
        while (!until.IsCompleted)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }
    }
}
