namespace DataExchange.FunctionalTests.Operating;

/// <summary>What a gateway exports, received by a real collector's end of OTLP.</summary>
public sealed class TelemetryExportTests
{
    [Fact]
    public async Task Spans_metrics_and_log_lines_arrive_and_nothing_of_what_was_asked_or_answered()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var gateway = await OpenGateway.StartAsync(new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Url, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf", ["OTEL_SERVICE_NAME"] = "gateway-under-test",
        });
        gateway.Subgraph.Reply("""{"data":{"name":"CANARY answered"}}""");

        var reply = await gateway.AskAsync("query CANARYname { name(of: \"CANARY asked\") }");
        Assert.Contains("CANARY answered", reply.Text, StringComparison.Ordinal);

        // The end of the process sends what is left.
        Assert.Equal(0, await gateway.Process.StopAsync("TERM"));
        var (spans, metrics, logs) = (collector.Text("/v1/traces"), collector.Text("/v1/metrics"), collector.Text("/v1/logs"));
        Assert.All((string[])["gateway-under-test", "fetch people", "graphql.operation.type", "dataexchange.operation.hash"], n => Assert.Contains(n, spans, StringComparison.Ordinal));
        Assert.All((string[])["gateway-under-test", "dataexchange.request.duration", "dataexchange.fetch.duration", "dotnet.gc"], n => Assert.Contains(n, metrics, StringComparison.Ordinal));
        Assert.Contains("gateway-under-test", logs, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", spans + metrics + logs + gateway.Process.Output.Text + gateway.Process.Errors.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(gateway.Subgraph.Requests).Headers.ContainsKey("traceparent"));
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_traced()
    {
        await using var gateway = await OpenGateway.StartAsync();

        Assert.Equal(200, (await gateway.AskAsync()).Status);

        Assert.False(Assert.Single(gateway.Subgraph.Requests).Headers.ContainsKey("traceparent"));
    }
}
