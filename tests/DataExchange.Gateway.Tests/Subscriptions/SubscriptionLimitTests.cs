using DataExchange.Gateway.Tests.Harness;
using DataExchange.Gateway.Tests.Subscriptions.Sse;
using DataExchange.Gateway.Tests.Subscriptions.WebSockets;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Subscriptions;

/// <summary>How many subscriptions are open, how large their events are, and how slowly they are taken.</summary>
public sealed class SubscriptionLimitTests
{
    private const string Names = "subscription { renamed { id name } }";

    [Theory]
    [InlineData("Limits:Subscriptions")]
    [InlineData("Limits:SubscriptionsPerClient")]
    public async Task Subscription_beyond_the_limit_is_refused_until_another_ends(string limit)
    {
        await using var system = await EventSystem.StartAsync(settings: new Dictionary<string, string?> { [limit] = "1" });
        using var first = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var subscription = await system.OpenedAsync();
        using var second = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        Assert.Equal(429, second.Status);

        await subscription.CompleteAsync();
        Assert.Equal("complete", (await first.NextAsync())!.Name);
        Assert.Null(await first.NextAsync());

        // The place is free once the stream has ended on the other side too.
        while (true)
        {
            using var third = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
            if (third.Status == 200)
            {
                break;
            }

            Assert.Equal(429, third.Status);
        }
    }

    [Fact]
    public async Task Subscription_beyond_the_limit_is_an_error_over_a_socket()
    {
        await using var system = await EventSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:SubscriptionsPerClient"] = "1" });
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        await client.SubscribeAsync("1", Names);
        await system.OpenedAsync();

        await client.SubscribeAsync("2", Names);

        Assert.Equal(("error", "2", "TOO_MANY_SUBSCRIPTIONS"), await client.NextAsync() is var m ? (m.Type, m.Id, m.Code) : default);
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("graphql-transport-ws")]
    public async Task Event_of_more_bytes_than_allowed_ends_the_stream(string protocol)
    {
        await using var system = await EventSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:SubscriptionEventBytes"] = "1000" }, protocol: protocol);
        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var subscription = await system.OpenedAsync();
        var empty = """{"data":{"renamed":{"id":"1","name":"","_dx_subject":"1"}}}""".Length;

        await subscription.SendAsync(Event(1000 - empty));
        await subscription.SendAsync(Event(1001 - empty));

        Assert.Equal("next", (await client.NextAsync())!.Name);
        Assert.Equal("SUBGRAPH_INVALID_RESPONSE", (await client.NextAsync())!.Code);
        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task Subscriber_that_takes_nothing_is_dropped(string transport)
    {
        var time = new VirtualTime();
        await using var system = await EventSystem.StartAsync(time: time);
        using var subscriber = await Subscriber.SubscribeAsync(system, transport, Names);
        var subscription = await system.OpenedAsync();
        await system.EmitAsync(subscription);
        Assert.Equal("""{"renamed":{"id":"1","name":"Ana"}}""", await subscriber.NextAsync());
        var large = Event(60_000);
        var sending = Task.Run(
            async () =>
            {
                while (!subscription.Ended.IsCompleted)
                {
                    await subscription.SendAsync(large);
                }
            },
            TestContext.Current.CancellationToken);

        // Until the sockets between are full nothing stands still, so the clock goes on until the subscriber is dropped.
        while (!subscription.Ended.IsCompleted)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await Task.WhenAny(sending);
    }

    private static string Event(int letters) =>
        """{"data":{"renamed":{"id":"1","name":"NAME","_dx_subject":"1"}}}""".Replace("NAME", new string('n', letters), StringComparison.Ordinal);
}
