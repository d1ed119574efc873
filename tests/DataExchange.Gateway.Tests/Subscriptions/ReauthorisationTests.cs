using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Subscriptions;

/// <summary>What is granted is decided for each event, and at once when it changes, for as long as a subscription is open.</summary>
public sealed class ReauthorisationTests
{
    private const string Names = "subscription { renamed { id name } }";

    private const string Bands = "subscription { renamed { name taxBand } }";

    [Theory]
    [InlineData("sse", "sse")]
    [InlineData("sse", "graphql-transport-ws")]
    [InlineData("ws", "sse")]
    [InlineData("ws", "graphql-transport-ws")]
    public async Task Grant_withdrawn_between_two_events_is_denied_in_the_second_and_not_asked_for_any_more(string transport, string protocol)
    {
        await using var system = await EventSystem.StartAsync(protocol: protocol);
        using var subscriber = await Subscriber.SubscribeAsync(system, transport, Names);
        var first = await system.OpenedAsync();
        await system.EmitAsync(first);
        Assert.Equal("""{"renamed":{"id":"1","name":"Ana"}}""", await subscriber.NextAsync());

        await system.GrantAsync([.. EventSystem.Usual.Where(g => g.Coordinate != "Citizen.name")]);
        var second = await system.OpenedAsync();
        await first.Ended.WaitAsync(TestContext.Current.CancellationToken);
        await system.EmitAsync(second);

        Assert.Equal("""{"renamed":{"id":"1","name":null}}""", await subscriber.NextAsync());
        Assert.Contains(" name", first.Request.Query, StringComparison.Ordinal);
        Assert.DoesNotContain(" name", second.Request.Query, StringComparison.Ordinal);
        Assert.Contains(system.Gateway.Log.Last.DeniedCounts, d => d is { Key: "FIELD_NOT_GRANTED", Value: 1 });
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task Event_that_came_before_the_registry_was_asked_anew_is_answered_as_granted_now(string transport)
    {
        await using var system = await EventSystem.StartAsync();
        using var subscriber = await Subscriber.SubscribeAsync(system, transport, Names);
        var subscription = await system.OpenedAsync();
        var held = new TaskCompletionSource();
        system.Gateway.Log.Behaviour = async _ =>
        {
            await held.Task;
            return new AccessLog.Appending.Appended("r", 0, 1);
        };
        await system.EmitAsync(subscription);
        await system.Gateway.Log.ArrivalAsync(TestContext.Current.CancellationToken);
        await system.Gateway.Log.ArrivalAsync(TestContext.Current.CancellationToken);
        await system.EmitAsync(subscription);

        await system.GrantAsync([.. EventSystem.Usual.Where(g => g.Coordinate != "Citizen.name")]);
        held.SetResult();

        // The first was decided and asked for under the grants of its moment; what follows under those of now.
        Assert.Equal("""{"renamed":{"id":"1","name":"Ana"}}""", await subscriber.NextAsync());
        await system.EmitAsync(await system.OpenedAsync());
        Assert.Equal("""{"renamed":{"id":"1","name":null}}""", await subscriber.NextAsync());
    }

    [Fact]
    public async Task Grant_withdrawn_below_the_event_is_denied_without_asking_the_registry_of_the_event_anew()
    {
        await using var system = await EventSystem.StartAsync();
        using var subscriber = await Subscriber.SubscribeAsync(system, "sse", "subscription { renamed { name dues { nodes { year } } } }");
        var subscription = await system.OpenedAsync();
        await system.EmitAsync(subscription);
        Assert.Equal("""{"renamed":{"name":"Ana","dues":{"nodes":[{"year":2026}]}}}""", await subscriber.NextAsync());
        var asked = system.Tax.Requests.Count;

        await system.GrantAsync([.. EventSystem.Usual.Where(g => g.Coordinate != "Due.*")]);
        await system.EmitAsync(subscription);

        Assert.Equal("""{"renamed":{"name":"Ana","dues":{"nodes":[{"year":null}]}}}""", await subscriber.NextAsync());
        Assert.False(subscription.Ended.IsCompleted);
        Assert.All(system.Tax.Requests.Skip(asked), r => Assert.DoesNotContain("year", r.Query, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task Subscription_of_which_nothing_is_granted_any_more_ends_without_an_event(string transport)
    {
        await using var system = await EventSystem.StartAsync();
        using var subscriber = await Subscriber.SubscribeAsync(system, transport, Names);
        var subscription = await system.OpenedAsync();

        await system.GrantAsync(PeopleAccess.Usual);

        Assert.Equal("error FORBIDDEN", await subscriber.NextAsync());
        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task Client_that_is_taken_off_the_register_loses_its_stream_at_once(string transport)
    {
        await using var system = await EventSystem.StartAsync();
        using var subscriber = await Subscriber.SubscribeAsync(system, transport, Names);
        var subscription = await system.OpenedAsync();

        await system.RevokeClientAsync();

        Assert.Equal("error FORBIDDEN", await subscriber.NextAsync());
        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(AccessLog.Records.AccessOutcome.Refused, system.Gateway.Log.Last.Outcome);
    }

    [Fact]
    public async Task Grant_that_is_given_while_the_stream_is_open_is_in_the_next_event()
    {
        await using var system = await EventSystem.StartAsync([.. EventSystem.Usual.Where(g => g.Coordinate != "Citizen.taxBand")]);
        using var subscriber = await Subscriber.SubscribeAsync(system, "sse", Bands);
        var first = await system.OpenedAsync();
        await system.EmitAsync(first);
        Assert.Equal("""{"renamed":{"name":"Ana","taxBand":null}}""", await subscriber.NextAsync());

        await system.GrantAsync([.. EventSystem.Usual, .. PeopleAccess.Allow("Citizen.income")]);
        await system.EmitAsync(await system.OpenedAsync());

        Assert.Equal("""{"renamed":{"name":"Ana","taxBand":"band 4"}}""", await subscriber.NextAsync());
    }

    [Fact]
    public async Task Another_supergraph_decides_the_open_subscription_anew()
    {
        await using var system = await EventSystem.StartAsync();
        using var subscriber = await Subscriber.SubscribeAsync(system, "sse", Names);
        var first = await system.OpenedAsync();
        var without = EventSystem.Supergraph.Replace("  renamed(id: ID): Citizen", "  renumbered(id: ID): Citizen", StringComparison.Ordinal);

        await File.WriteAllTextAsync(system.Gateway.SupergraphFile, without, TestContext.Current.CancellationToken);
        await system.RefreshAsync();

        Assert.Equal("error GRAPHQL_VALIDATION_FAILED", await subscriber.NextAsync());
        await first.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task Event_after_a_withdrawal_of_which_nobody_told_is_answered_as_granted_now(string transport)
    {
        await using var system = await EventSystem.StartAsync(settings: new Dictionary<string, string?> { ["Gateway:RefreshSeconds"] = "3600" });
        using var subscriber = await Subscriber.SubscribeAsync(system, transport, Names);
        var first = await system.OpenedAsync();
        await system.EmitAsync(first);
        Assert.Equal("""{"renamed":{"id":"1","name":"Ana"}}""", await subscriber.NextAsync());

        system.Gateway.Store.State = PeopleAccess.State(EventSystem.Supergraph, [.. EventSystem.Usual.Where(g => g.Coordinate != "Citizen.name")], revision: 2);
        await system.EmitAsync(first);

        Assert.Equal("""{"renamed":{"id":"1","name":null}}""", await subscriber.NextAsync());
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task Event_that_comes_while_the_agreements_cannot_be_confirmed_ends_the_stream(string transport)
    {
        await using var system = await EventSystem.StartAsync();
        using var subscriber = await Subscriber.SubscribeAsync(system, transport, Names);
        var subscription = await system.OpenedAsync();

        system.Gateway.Store.IsDown = true;
        await system.EmitAsync(subscription);

        Assert.Equal("error POLICY_STALE", await subscriber.NextAsync());
        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }
}
