using System.Text.Json;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DataExchange.Gateway.Tests.Subscriptions.WebSockets;

/// <summary><c>graphql-transport-ws</c>. See https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md.</summary>
public sealed class SocketProtocolTests
{
    private const string Names = "subscription { renamed { id name } }";

    private const string Init = """{"type":"connection_init"}""";

    [Fact]
    public async Task Subscription_streams_events_until_its_source_completes()
    {
        await using var system = await EventSystem.StartAsync(protocol: "graphql-transport-ws");
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        Assert.Equal("graphql-transport-ws", client.SubProtocol);
        await client.SubscribeAsync("one", Names);
        var subscription = await system.OpenedAsync();

        await system.EmitAsync(subscription);
        await subscription.CompleteAsync();

        var next = await client.NextAsync();
        Assert.Equal(("next", "one", """{"renamed":{"id":"1","name":"Ana"}}"""), (next.Type, next.Id, next.Result));
        Assert.Equal(("complete", "one"), await client.NextAsync() is var m ? (m.Type, m.Id) : default);
    }

    [Theory]
    [InlineData("{ citizen(id: 1) { name } }", """{"citizen":{"name":"Ana"}}""")]
    [InlineData("mutation { rename(id: 1, name: \"x\") { id } }", """{"rename":{"id":"1"}}""")]
    public async Task Query_or_mutation_is_one_next_and_complete_and_its_id_is_free_again(string query, string expected)
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        for (var i = 0; i < 3; i++)
        {
            await client.SubscribeAsync("1", query);

            Assert.Equal(expected, (await client.NextAsync()).Result);
            Assert.Equal("complete", (await client.NextAsync()).Type);
        }
    }

    [Fact]
    public async Task Operation_that_is_not_valid_is_an_error_without_complete()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        await client.SubscribeAsync("1", "{ nope }");
        Assert.Equal(("error", "GRAPHQL_VALIDATION_FAILED"), await client.NextAsync() is var m ? (m.Type, m.Code) : default);

        await client.SendAsync("""{"type":"ping"}""");

        Assert.Equal("pong", (await client.NextAsync()).Type);
    }

    [Fact]
    public async Task Complete_of_the_client_ends_the_source_and_frees_the_id()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        await client.SubscribeAsync("1", Names);
        var first = await system.OpenedAsync();

        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await first.Ended.WaitAsync(TestContext.Current.CancellationToken);
        await client.SubscribeAsync("1", Names);
        await system.EmitAsync(await system.OpenedAsync());

        Assert.Equal("next", (await client.NextAsync()).Type);
    }

    [Fact]
    public async Task Operations_run_side_by_side()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        await client.SubscribeAsync("a", Names);
        var a = await system.OpenedAsync();
        await client.SubscribeAsync("b", Names);
        var b = await system.OpenedAsync();

        await system.EmitAsync(b);
        Assert.Equal("b", (await client.NextAsync()).Id);
        await client.SubscribeAsync("c", "{ citizen(id: 1) { name } }");
        Assert.Equal("c", (await client.NextAsync()).Id);
        Assert.Equal("c", (await client.NextAsync()).Id);
        await system.EmitAsync(a);
        Assert.Equal("a", (await client.NextAsync()).Id);
    }

    [Fact]
    public async Task Ping_is_answered_with_its_payload_before_and_after_the_acknowledgement()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.ConnectAsync(system.Gateway.Url);
        await client.SendAsync("""{"type":"ping","payload":{"a":1}}""");
        Assert.Equal(("pong", """{"a":1}"""), await client.NextAsync() is var m ? (m.Type, m.Payload) : default);
        await client.InitAsync(system.Token);
        Assert.Equal("connection_ack", (await client.NextAsync()).Type);
        await client.SendAsync("""{"type":"pong"}""");
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("pong", (await client.NextAsync()).Type);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"nope"}""")]
    [InlineData("""{"type":"ping","type":"ping"}""")]
    [InlineData("""{"type":"connection_ack"}""")]
    [InlineData("""{"type":"next","id":"1","payload":{}}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ a }"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ a }"}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":1}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":[]}""")]
    [InlineData("""{"type":"ping"} {"type":"ping"}""")]
    public async Task Message_that_is_none_closes_with_4400(string message)
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);

        await client.SendAsync(message);

        Assert.Equal(4400, await client.ClosedWithAsync());
    }

    [Fact]
    public async Task Binary_message_closes_with_4400()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.ConnectAsync(system.Gateway.Url);

        await client.SendAsync(Init, binary: true);

        Assert.Equal(4400, await client.ClosedWithAsync());
    }

    [Theory]
    [InlineData("""{"type":"connection_init","payload":[]}""")]
    [InlineData("""{"type":"connection_init","payload":"x"}""")]
    [InlineData("""{"type":"connection_init","payload":{"authorization":1}}""")]
    public async Task Payload_of_the_initialisation_that_is_no_object_closes_with_4400(string init)
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.ConnectAsync(system.Gateway.Url);

        await client.SendAsync(init);

        Assert.Equal(4400, await client.ClosedWithAsync());
    }

    [Fact]
    public async Task Subscribe_before_the_acknowledgement_closes_with_4401()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.ConnectAsync(system.Gateway.Url);

        await client.SubscribeAsync("1", "{ provinces { code } }");

        Assert.Equal(4401, await client.ClosedWithAsync());
        Assert.Empty(system.Registry.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Other_sub_protocol_closes_with_4406(string? protocol)
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.ConnectAsync(system.Gateway.Url, protocol: null, protocol is null ? [] : [("X-Ignored", protocol)]);

        Assert.Equal(4406, await client.ClosedWithAsync());
    }

    [Fact]
    public async Task Silence_instead_of_the_initialisation_closes_with_4408()
    {
        var time = new VirtualTime();
        await using var system = await EventSystem.StartAsync(time: time);
        using var client = await SocketClient.ConnectAsync(system.Gateway.Url);
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("pong", (await client.NextAsync()).Type);

        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(4408, await client.ClosedWithAsync());
    }

    [Fact]
    public async Task Id_that_is_in_use_closes_with_4409_and_names_it()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        await client.SubscribeAsync("same", Names);
        var subscription = await system.OpenedAsync();

        await client.SubscribeAsync("same", Names);

        Assert.Equal(4409, await client.ClosedWithAsync());
        Assert.Equal("Subscriber for same already exists", client.Closed!.Value.Reason);
        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Second_initialisation_closes_with_4429()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);

        await client.InitAsync(system.Token);

        Assert.Equal(4429, await client.ClosedWithAsync());
    }

    [Fact]
    public async Task Message_of_more_bytes_than_allowed_closes_with_1009()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        var frame = JsonSerializer.Serialize(new { type = "ping", payload = new { text = string.Empty } }).Length;
        string Ping(int length) => JsonSerializer.Serialize(new { type = "ping", payload = new { text = new string('x', length - frame) } });

        await client.SendAsync(Ping(65_536));
        Assert.Equal("pong", (await client.NextAsync()).Type);
        await client.SendAsync(Ping(65_537));

        Assert.Equal(1009, await client.ClosedWithAsync());
    }

    [Fact]
    public async Task Operation_beyond_the_limit_of_a_socket_is_an_error()
    {
        await using var system = await EventSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:SocketOperations"] = "1" });
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        await client.SubscribeAsync("1", Names);
        await system.OpenedAsync();

        await client.SubscribeAsync("2", "{ citizen(id: 1) { name } }");

        Assert.Equal(("error", "TOO_MANY_OPERATIONS"), await client.NextAsync() is var m ? (m.Type, m.Code) : default);
    }

    [Fact]
    public async Task Peer_that_answers_no_ping_is_dropped()
    {
        var time = new VirtualTime();
        await using var system = await EventSystem.StartAsync(time: time);
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        await client.SubscribeAsync("1", Names);
        var subscription = await system.OpenedAsync();
        await system.EmitAsync(subscription);
        Assert.Equal("next", (await client.NextAsync()).Type);

        time.Advance(TimeSpan.FromSeconds(25));
        Assert.Equal("ping", (await client.NextAsync()).Type);
        Assert.False(subscription.Ended.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(25));

        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Process_that_ends_closes_with_1001()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        await client.SubscribeAsync("1", Names);
        var subscription = await system.OpenedAsync();

        system.Gateway.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal(1001, await client.ClosedWithAsync());
        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Client_that_goes_away_ends_its_operations(bool politely)
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        await client.SubscribeAsync("1", Names);
        var subscription = await system.OpenedAsync();

        if (politely)
        {
            await client.CloseAsync();
        }
        else
        {
            client.Abort();
        }

        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }
}
