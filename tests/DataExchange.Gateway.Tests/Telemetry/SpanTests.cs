using System.Diagnostics;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Telemetry;

/// <summary>A request as its spans tell it.</summary>
public sealed class SpanTests
{
    private const string Query = "query Mine { citizen(id: 1) { name dues { nodes { amount } } } }";

    [Fact]
    public async Task Request_has_a_server_span_with_a_span_for_each_phase_and_each_fetch()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var telemetry = new TelemetryRecorder(system.Gateway);

        var reply = await system.AskAsync(Query);
        var request = await telemetry.RequestAsync();

        Assert.Equal("""{"citizen":{"name":"Ana","dues":{"nodes":[{"amount":700}]}}}""", reply.Data);
        Assert.Equal(["parse", "validate", "decide", "plan", "fetch registry", "fetch tax", "record", "query"], telemetry.Spans.Select(s => s.DisplayName));
        Assert.All(telemetry.Spans.Where(s => s != request), s => Assert.Equal(request.SpanId, s.ParentSpanId));
        Assert.Equal("query", request.GetTagItem("graphql.operation.type"));
        Assert.Equal("served", request.GetTagItem("dataexchange.outcome"));
        Assert.Equal(200, request.GetTagItem("http.response.status_code"));
        Assert.Equal(PeopleAccess.Purpose, request.GetTagItem("dataexchange.purpose"));
        Assert.Equal(64, Assert.IsType<string>(request.GetTagItem("dataexchange.operation.hash")).Length);
        Assert.Equal(ActivityStatusCode.Unset, request.Status);
    }

    [Fact]
    public async Task Known_operation_has_no_span_for_what_is_known()
    {
        await using var system = await PeopleSystem.StartAsync();
        await system.AskAsync(Query);
        using var telemetry = new TelemetryRecorder(system.Gateway);

        await system.AskAsync(Query);
        await telemetry.RequestAsync();

        Assert.Equal(["fetch registry", "fetch tax", "record", "query"], telemetry.Spans.Select(s => s.DisplayName));
    }

    [Fact]
    public async Task Fetch_tells_whom_it_asked_for_how_much_and_what_became_of_it()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var telemetry = new TelemetryRecorder(system.Gateway);

        await system.AskAsync(Query);
        await telemetry.RequestAsync();
        var fetch = telemetry.Spans.Single(s => s.DisplayName == "fetch tax");

        Assert.Equal(ActivityKind.Client, fetch.Kind);
        Assert.Equal("tax", fetch.GetTagItem("dataexchange.subgraph"));
        Assert.Equal("entities", fetch.GetTagItem("dataexchange.fetch.kind"));
        Assert.Equal(1, fetch.GetTagItem("dataexchange.fetch.entities"));
        Assert.Equal("answered", fetch.GetTagItem("dataexchange.outcome"));
        Assert.Equal(200, fetch.GetTagItem("http.response.status_code"));
        Assert.True(fetch.GetTagItem("http.request.body.size") is > 0);
        Assert.True(fetch.GetTagItem("http.response.body.size") is > 0);
        Assert.Equal("root", telemetry.Spans.Single(s => s.DisplayName == "fetch registry").GetTagItem("dataexchange.fetch.kind"));
    }

    [Fact]
    public async Task Fetch_that_fails_has_the_status_of_an_error_and_the_request_it_empties_too()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var telemetry = new TelemetryRecorder(system.Gateway);
        system.Registry.Script = _ => new ScriptedReply { Status = 503, ContentType = "text/html" };

        await system.AskAsync("{ provinces { name } }");
        var request = await telemetry.RequestAsync();
        var fetch = telemetry.Spans.Single(s => s.Kind == ActivityKind.Client);

        Assert.Equal(ActivityStatusCode.Error, fetch.Status);
        Assert.Equal("503", fetch.GetTagItem("error.type"));
        Assert.Equal(1, request.GetTagItem("dataexchange.errors"));
        Assert.Equal("partial", request.GetTagItem("dataexchange.outcome"));
    }

    [Fact]
    public async Task Refusal_names_its_code_and_is_no_error_of_the_servers()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var telemetry = new TelemetryRecorder(system.Gateway);

        await system.AskAsync("{ nothing }");
        var request = await telemetry.RequestAsync();

        Assert.Equal("GRAPHQL_VALIDATION_FAILED", request.GetTagItem("error.type"));
        Assert.Equal("refused", request.GetTagItem("dataexchange.outcome"));
        Assert.Equal(ActivityStatusCode.Unset, request.Status);
        Assert.Null(request.GetTagItem("graphql.operation.type"));
    }

    [Fact]
    public async Task Trace_of_the_client_goes_on_through_the_gateway_to_the_subgraphs_and_nothing_else_of_it()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var telemetry = new TelemetryRecorder(system.Gateway);

        await system.AskAsync(Query, headers: [("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), ("tracestate", "secret=1"), ("baggage", "agency=G01")]);
        var request = await telemetry.RequestAsync();

        Assert.Equal("0af7651916cd43dd8448eb211c80319c", request.TraceId.ToString());
        Assert.Equal("b7ad6b7169203331", request.ParentSpanId.ToString());
        var asked = Assert.Single(system.Tax.Requests).Headers;
        Assert.Equal(telemetry.Spans.Single(s => s.DisplayName == "fetch tax").Id, asked["traceparent"]);
        Assert.False(asked.ContainsKey("tracestate"));
        Assert.False(asked.ContainsKey("baggage"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("CANARY")]
    [InlineData("00-00000000000000000000000000000000-b7ad6b7169203331-01")]
    public async Task Request_without_a_trace_of_its_own_begins_one(string header)
    {
        await using var system = await PeopleSystem.StartAsync();
        using var telemetry = new TelemetryRecorder(system.Gateway);

        await system.AskAsync(Query, headers: ("traceparent", header));
        var request = await telemetry.RequestAsync();

        Assert.Null(request.ParentId);
        Assert.NotEqual(default, request.TraceId);
    }
}
