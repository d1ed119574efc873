using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Records;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Gateway.Tests.Subscriptions.Sse;

namespace DataExchange.Gateway.Tests.Subscriptions;

/// <summary>Opening a subscription is recorded, and each event is an access of its own, durable before it leaves.</summary>
public sealed class EventRecordTests
{
    private const string Names = "subscription Watch { renamed { id name birthDate } }";

    [Fact]
    public async Task Opening_and_each_event_are_recorded_with_registries_subjects_and_decisions()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var subscription = await system.OpenedAsync();
        await system.EmitAsync(subscription);
        var first = await client.NextAsync();
        await system.EmitAsync(subscription);
        var second = await client.NextAsync();

        var records = system.Gateway.Log.Records;
        Assert.Equal(3, records.Count);
        Assert.All(records, r => Assert.Equal(("Watch", AccessOutcome.Partial, "registry"), (r.OperationName, r.Outcome, Assert.Single(r.Registries))));
        Assert.Empty(records[0].Subjects);
        Assert.All(records.Skip(1), r => Assert.Single(r.Subjects));
        Assert.Equal([first!.Receipt, second!.Receipt], records.Skip(1).Select(r => r.RequestId));
        Assert.Empty(Canaries.In(first.Data + system.Gateway.Log.Text + system.Gateway.Lines.Text));
    }

    [Fact]
    public async Task Source_is_asked_only_once_the_opening_is_durable()
    {
        await using var system = await EventSystem.StartAsync();
        system.Gateway.Log.Behaviour = _ => Task.FromResult<AppendOutcome>(new Overloaded(TimeSpan.FromSeconds(3)));

        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);

        Assert.Equal(503, client.Status);
        Assert.Empty(system.Registry.Requests);
    }

    [Fact]
    public async Task Event_waits_for_its_record()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var subscription = await system.OpenedAsync();
        await system.Gateway.Log.ArrivalAsync(TestContext.Current.CancellationToken);
        var durable = new TaskCompletionSource();
        system.Gateway.Log.Behaviour = async _ =>
        {
            await durable.Task;
            return new Appended("r", 0, 1);
        };

        await system.EmitAsync(subscription);
        var next = client.NextAsync();
        await system.Gateway.Log.ArrivalAsync(TestContext.Current.CancellationToken);
        Assert.False(next.IsCompleted);
        durable.SetResult();

        Assert.Equal("next", (await next)!.Name);
    }

    [Fact]
    public async Task Event_that_cannot_be_recorded_is_not_sent_and_ends_the_stream()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var subscription = await system.OpenedAsync();
        system.Gateway.Log.Behaviour = _ => throw new InvalidOperationException("The disk is full.");

        await system.EmitAsync(subscription);
        var next = await client.NextAsync();

        Assert.Equal((null, "ACCESS_LOG_UNAVAILABLE"), (next!.Result, next.Code));
        Assert.Equal("complete", (await client.NextAsync())!.Name);
        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }
}
