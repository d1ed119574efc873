using System.Net.WebSockets;
using System.Text.Json;
using DataExchange.AccessLog.Records;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Subscriptions.WebSockets;

/// <summary>Who a WebSocket belongs to: the token says so, in the handshake's header or in the initialisation, and for as long as it is good.</summary>
public sealed class SocketIdentityTests
{
    private const string Query = "{ citizen(id: 1) { name } }";

    [Fact]
    public async Task Token_in_the_header_of_the_handshake_identifies()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.ConnectAsync(system.Gateway.Url, headers: [("Authorization", $"Bearer {system.Token}")]);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("connection_ack", (await client.NextAsync()).Type);

        await client.SubscribeAsync("1", Query);

        Assert.Equal("""{"citizen":{"name":"Ana"}}""", (await client.NextAsync()).Result);
        Assert.Equal(PeopleAccess.Client, system.Gateway.Log.Last.Client);
    }

    [Fact]
    public async Task Tokens_in_both_places_are_refused()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.ConnectAsync(system.Gateway.Url, headers: [("Authorization", $"Bearer {system.Token}")]);

        await client.InitAsync(system.Token);

        Assert.Equal(4403, await client.ClosedWithAsync());
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""")]
    [InlineData("""{"type":"connection_init","payload":{"Authorization":"Bearer forged"}}""")]
    [InlineData("""{"type":"connection_init","payload":{"token":"Bearer x"}}""")]
    public async Task Initialisation_without_a_good_token_closes_with_4403_and_is_recorded(string init)
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.ConnectAsync(system.Gateway.Url);

        await client.SendAsync(init);

        Assert.Equal(4403, await client.ClosedWithAsync());
        Assert.Equal(AccessOutcome.Refused, system.Gateway.Log.Last.Outcome);
    }

    [Fact]
    public async Task Token_in_the_address_does_not_count()
    {
        await using var system = await EventSystem.StartAsync();
        var address = new UriBuilder(system.Gateway.Url) { Query = $"?access_token={system.Token}&Authorization=Bearer%20{system.Token}" }.Uri;
        using var client = await SocketClient.ConnectAsync(address);

        await client.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal(4403, await client.ClosedWithAsync());
    }

    [Fact]
    public async Task Token_that_expires_closes_with_4403()
    {
        var time = new VirtualTime();
        await using var system = await EventSystem.StartAsync(time: time);
        using var client = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        await client.SubscribeAsync("1", "subscription { renamed { name } }");
        var subscription = await system.OpenedAsync();
        await system.EmitAsync(subscription);
        Assert.Equal("next", (await client.NextAsync()).Type);

        // Short of the end the client is heard every now and then.
        for (var i = 0; i < 180; i++)
        {
            time.Advance(TimeSpan.FromSeconds(20));
            await client.SendAsync("""{"type":"ping"}""");
            while ((await client.NextAsync()).Type != "pong")
            {
            }
        }

        time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(4403, await client.ClosedWithAsync());
        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("strict", "error")]
    [InlineData("partial", "next")]
    public async Task Terms_of_the_initialisation_count_for_each_operation(string mode, string expected)
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.ConnectAsync(system.Gateway.Url);
        var payload = new Dictionary<string, string> { ["authorization"] = $"Bearer {system.Token}", ["dataexchange-mode"] = mode, ["DataExchange-Purpose"] = PeopleAccess.Purpose };
        await client.SendAsync(JsonSerializer.Serialize(new { type = "connection_init", payload }));
        Assert.Equal("connection_ack", (await client.NextAsync()).Type);

        await client.SubscribeAsync("1", "{ citizen(id: 1) { name diagnosis } }");

        Assert.Equal(expected, (await client.NextAsync()).Type);
        Assert.Equal(PeopleAccess.Purpose, system.Gateway.Log.Last.Purpose);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("https://evil.example", false)]
    [InlineData("https://portal.example", true)]
    [InlineData("https://portal.example.evil.example", false)]
    public async Task Handshake_with_cookies_needs_an_origin_that_is_allowed(string? origin, bool allowed)
    {
        await using var system = await EventSystem.StartAsync(settings: new Dictionary<string, string?> { ["Gateway:AllowedOrigins:0"] = "https://portal.example" });
        (string, string)[] headers = origin is null ? [("Cookie", "a=b")] : [("Cookie", "a=b"), ("Origin", origin)];

        if (allowed)
        {
            using var client = await SocketClient.ConnectAsync(system.Gateway.Url, headers: headers);
            Assert.Equal("graphql-transport-ws", client.SubProtocol);
        }
        else
        {
            var failure = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.ConnectAsync(system.Gateway.Url, headers: headers));
            Assert.Contains("403", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Explorer_cookie_identifies_nobody_on_a_socket()
    {
        await using var system = await EventSystem.StartAsync();
        using var client = await SocketClient.ConnectAsync(
            system.Gateway.Url,
            headers: [("Cookie", $"dx-explorer={system.Token}"), ("DataExchange-Explorer", "1"), ("Origin", system.Gateway.Url.GetLeftPart(UriPartial.Authority))]);

        await client.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal(4403, await client.ClosedWithAsync());
    }

    [Fact]
    public async Task Sockets_beyond_those_of_a_client_are_closed()
    {
        await using var system = await EventSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:SocketsPerClient"] = "1" });
        using var first = await SocketClient.OpenAsync(system.Gateway.Url, system.Token);
        using var second = await SocketClient.ConnectAsync(system.Gateway.Url);

        await second.InitAsync(system.Token);

        Assert.Equal(1013, await second.ClosedWithAsync());
    }

    [Fact]
    public async Task Sockets_beyond_those_of_the_gateway_are_not_accepted()
    {
        await using var system = await EventSystem.StartAsync(settings: new Dictionary<string, string?> { ["Limits:Sockets"] = "1" });
        using var first = await SocketClient.ConnectAsync(system.Gateway.Url);

        var failure = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.ConnectAsync(system.Gateway.Url));

        Assert.Contains("503", failure.Message, StringComparison.Ordinal);
    }
}
