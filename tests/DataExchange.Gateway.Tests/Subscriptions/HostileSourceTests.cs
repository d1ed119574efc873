using System.Text.Json;
using DataExchange.Gateway.Tests.Subscriptions.Sse;
using DataExchange.Testing.Streams;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Subscriptions;

/// <summary>
/// A registry that does not keep to its protocol ends no more than the stream in which it does so, with one error that has a code of the gateway's and
/// none of the registry's words.
/// </summary>
public sealed class HostileSourceTests
{
    private const string Names = "subscription { renamed { id name } }";

    private const string Name = """{"renamed":{"id":"1","name":"Ana"}}""";

    private const string Sse = "sse";

    private const string WebSocket = "graphql-transport-ws";

    /// <summary>What a registry says in every test here, and what nobody may be told.</summary>
    private const string Secret = "SECRET";

    private const string Whole = """{"data":{"renamed":{"id":"1","name":"SECRET","_dx_subject":"1"}}}""";

    [Theory]
    [InlineData("SECRET, no JSON at all")]
    [InlineData("")]
    [InlineData("""["SECRET"]""")]
    [InlineData("""{"type":"SECRET"}""")]
    [InlineData("""{"type":["next"],"id":"1","payload":"SECRET"}""")]
    [InlineData("""{"type":"next","type":"next","id":"1","payload":{"data":"SECRET"}}""")]
    [InlineData("""{"type":"connection_ack","payload":{"note":"SECRET"}}""")]
    [InlineData("""{"type":"connection_init","payload":{"note":"SECRET"}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ SECRET }"}}""")]
    [InlineData($$"""{"type":"next","id":"SECRET","payload":{{Whole}}}""")]
    [InlineData($$"""{"type":"next","id":1,"payload":{{Whole}}}""")]
    [InlineData($$"""{"type":"next","payload":{{Whole}}}""")]
    [InlineData("""{"type":"next","id":"1"}""")]
    [InlineData("""{"type":"next","id":"1","payload":null}""")]
    [InlineData("""{"type":"next","id":"1","payload":"SECRET"}""")]
    [InlineData($$"""{"type":"next","id":"1","payload":[{{Whole}}]}""")]
    [InlineData("""{"type":"complete","id":"SECRET"}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"error","id":"SECRET","payload":[{"message":"SECRET"}]}""")]
    [InlineData("""{"type":"error","id":"1"}""")]
    [InlineData("""{"type":"error","id":"1","payload":"SECRET"}""")]
    [InlineData("""{"type":"error","id":"1","payload":{"message":"SECRET"}}""")]
    public Task Message_out_of_turn_breaks_the_stream_off(string message) =>
        EndsAsync(WebSocket, "SUBGRAPH_STREAM_BROKEN", s => s.SendRawAsync(message));

    [Theory]
    [InlineData("[]", "SUBGRAPH_INVALID_RESPONSE")]
    [InlineData("[7]", "SUBGRAPH_ERROR")]
    [InlineData("""["SECRET"]""", "SUBGRAPH_ERROR")]
    [InlineData("""[[{"message":"SECRET"}]]""", "SUBGRAPH_ERROR")]
    [InlineData("""[{"message":{"SECRET":1}}]""", "SUBGRAPH_ERROR")]
    [InlineData("""[{"message":"SECRET","path":["SECRET"],"extensions":{"code":"SECRET","SECRET":1}}]""", "SUBGRAPH_ERROR")]
    [InlineData("""[{"message":"SECRET","path":"SECRET","locations":"SECRET","extensions":"SECRET"}]""", "SUBGRAPH_ERROR")]
    public Task Refusal_over_a_socket_is_one_error_without_its_words(string errors, string code) =>
        EndsAsync(WebSocket, code, s => s.SendRawAsync($$"""{"type":"error","id":"1","payload":{{errors}}}"""));

    [Theory]
    [InlineData(WebSocket)]
    [InlineData(Sse)]
    public Task Connection_that_is_closed_without_a_word_breaks_the_stream_off(string protocol) =>
        EndsAsync(protocol, "SUBGRAPH_STREAM_BROKEN", s => s.CloseAsync());

    [Theory]
    [InlineData(WebSocket)]
    [InlineData(Sse)]
    public Task Connection_that_is_cut_breaks_the_stream_off(string protocol) =>
        EndsAsync(
            protocol,
            "SUBGRAPH_STREAM_BROKEN",
            s =>
            {
                s.Cut();
                return Task.CompletedTask;
            });

    [Fact]
    public Task Binary_message_breaks_the_stream_off() =>
        EndsAsync(WebSocket, "SUBGRAPH_STREAM_BROKEN", s => s.SendBytesAsync("""{"type":"next","id":"1","payload":{"data":"SECRET"}}"""u8.ToArray()));

    [Fact]
    public Task Event_that_is_not_finished_at_the_end_of_the_stream_is_none() =>
        EndsAsync(
            Sse,
            "SUBGRAPH_STREAM_BROKEN",
            async s =>
            {
                await s.SendRawAsync($"event: next\ndata: {Whole}\n");
                await s.CloseAsync();
            });

    [Theory]
    [InlineData("SECRET, no JSON at all")]
    [InlineData($$"""{"type":"next","id":"1","payload":{{Whole}}}""")]
    [InlineData("""{"type":"error","id":"1","payload":[{"message":"SECRET"}]}""")]
    [InlineData("""{"type":"complete","id":"1"}""")]
    [InlineData("""["SECRET"]""")]
    public Task Other_word_than_the_acknowledgement_breaks_the_stream_off(string instead) =>
        IsRefusedAsync(WebSocket, "SUBGRAPH_STREAM_BROKEN", r => r.Acknowledgement = instead);

    [Fact]
    public Task Other_sub_protocol_breaks_the_stream_off() =>
        IsRefusedAsync(WebSocket, "SUBGRAPH_STREAM_BROKEN", r => r.SubProtocol = "graphql-ws");

    [Theory]
    [InlineData(500, "text/html", "<html><body>SECRET</body></html>")]
    [InlineData(200, "text/html", "<html><body>SECRET</body></html>")]
    [InlineData(200, "text/plain", $"event: next\ndata: {Whole}\n\n")]
    [InlineData(200, "SECRET", Whole)]
    [InlineData(200, null, Whole)]
    [InlineData(404, "text/event-stream", $"event: next\ndata: {Whole}\n\n")]
    [InlineData(302, "text/html", "SECRET")]
    public Task Answer_that_is_no_stream_breaks_the_stream_off(int status, string? contentType, string body) =>
        IsRefusedAsync(Sse, "SUBGRAPH_STREAM_BROKEN", r => r.InPlaceOfStream = ScriptedReply.Json(body, status) with { ContentType = contentType });

    [Theory]
    [InlineData(500, "SECRET, no JSON at all", "SUBGRAPH_INVALID_RESPONSE")]
    [InlineData(200, "", "SUBGRAPH_INVALID_RESPONSE")]
    [InlineData(200, """["SECRET"]""", "SUBGRAPH_INVALID_RESPONSE")]
    [InlineData(200, """{"errors":"SECRET"}""", "SUBGRAPH_INVALID_RESPONSE")]
    [InlineData(400, """{"errors":[{"message":"SECRET","extensions":{"code":"SECRET"}}]}""", "SUBGRAPH_ERROR")]
    public Task Answer_like_that_to_a_query_is_one_error_without_its_words(int status, string body, string code) =>
        IsRefusedAsync(Sse, code, r => r.InPlaceOfStream = ScriptedReply.Json(body, status));

    [Theory]
    [InlineData(Sse, "SECRET, no JSON at all")]
    [InlineData(Sse, "")]
    [InlineData(Sse, """["SECRET"]""")]
    [InlineData(Sse, """{"data":{"renamed":{"id":"1","name":"SECRET"}}} {}""")]
    [InlineData(Sse, "{}")]
    [InlineData(WebSocket, "{}")]
    [InlineData(Sse, """{"data":["SECRET"]}""")]
    [InlineData(WebSocket, """{"data":["SECRET"]}""")]
    [InlineData(Sse, """{"data":{"renamed":"SECRET"}}""")]
    [InlineData(WebSocket, """{"data":{"renamed":"SECRET"}}""")]
    [InlineData(Sse, """{"data":{"renamed":[{"id":"1","name":"SECRET"}]}}""")]
    [InlineData(WebSocket, """{"data":{"renamed":[{"id":"1","name":"SECRET"}]}}""")]
    [InlineData(Sse, """{"data":null,"errors":{"message":"SECRET"}}""")]
    [InlineData(WebSocket, """{"data":null,"errors":{"message":"SECRET"}}""")]
    public async Task Event_with_another_response_than_was_asked_for_is_one_error_in_its_place_and_the_next_is_answered(string protocol, string response)
    {
        await using var system = await EventSystem.StartAsync(protocol: protocol);
        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var subscription = await system.OpenedAsync();

        await subscription.SendAsync(response);
        await system.EmitAsync(subscription);

        var odd = (await client.NextAsync())!;
        Assert.Equal(("""{"renamed":null}""", "SUBGRAPH_INVALID_RESPONSE"), (odd.Result, odd.Code));
        Assert.DoesNotContain(Secret, odd.Data, StringComparison.Ordinal);
        Assert.Equal(Name, (await client.NextAsync())!.Result);
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task Subscriber_over_either_transport_is_told_the_same(string transport)
    {
        await using var system = await EventSystem.StartAsync(protocol: WebSocket);
        using var subscriber = await Subscriber.SubscribeAsync(system, transport, Names);
        var subscription = await system.OpenedAsync();
        await system.EmitAsync(subscription);
        Assert.Equal(Name, await subscriber.NextAsync());

        await subscription.SendRawAsync(Secret);

        Assert.Equal("error SUBGRAPH_STREAM_BROKEN", await subscriber.NextAsync());
        await subscription.Ended.WaitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A registry that misbehaves on one of two streams.</summary>
    private static async Task EndsAsync(string protocol, string code, Func<EventSubscription, Task> misbehave)
    {
        await using var system = await EventSystem.StartAsync(protocol: protocol);
        using var other = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var kept = await system.OpenedAsync();
        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var subscription = await system.OpenedAsync();

        // Once it was heard the stream is open on both sides; before, a cut would be a connection that never came about.
        await system.EmitAsync(subscription);
        Assert.Equal(Name, (await client.NextAsync())!.Result);

        await misbehave(subscription);

        await IsTheEndAsync(client, code);
        await IsUnharmedAsync(system, other, kept);
    }

    /// <summary>A registry that misbehaves when it is asked for a second stream.</summary>
    private static async Task IsRefusedAsync(string protocol, string code, Action<EventSubgraph> misbehave)
    {
        await using var system = await EventSystem.StartAsync(protocol: protocol);
        using var other = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);
        var kept = await system.OpenedAsync();
        misbehave(system.Registry);

        using var client = await SseClient.AskAsync(system.Gateway.Url, Names, system.Token);

        await IsTheEndAsync(client, code);
        await IsUnharmedAsync(system, other, kept);
    }

    private static async Task IsTheEndAsync(SseClient client, string code)
    {
        var error = (await client.NextAsync())!;
        Assert.Equal(("next", code), (error.Name, error.Code));
        Assert.DoesNotContain(Secret, error.Data, StringComparison.Ordinal);
        Assert.Single(JsonDocument.Parse(error.Data).RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("complete", (await client.NextAsync())!.Name);
        Assert.Null(await client.NextAsync());
    }

    private static async Task IsUnharmedAsync(EventSystem system, SseClient other, EventSubscription kept)
    {
        await system.EmitAsync(kept);
        Assert.Equal(Name, (await other.NextAsync())!.Result);
        var reply = await system.Gateway.Client.AskAsync("{ citizen(id: 1) { name } }", system.Token);
        Assert.Equal("""{"citizen":{"name":"Ana"}}""", reply.Data);
    }
}
