using System.Text;
using DataExchange.Federation.Execution.Transport;
using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Pipeline;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataExchange.Gateway.Tests.Telemetry;

/// <summary>Where nobody listens, nothing is allocated.</summary>
public sealed class TelemetryCostTests
{
    private const int Rounds = 1_000;

    [Fact]
    public void Observing_a_request_allocates_nothing_where_nobody_listens()
    {
        using var telemetry = new GatewayTelemetry();
        var observation = new RequestObservation(telemetry, TimeProvider.System, NullLogger<RequestObservation>.Instance);
        var http = new DefaultHttpContext();
        using var exchange = new Exchange("id", default, 0) { MediaType = ResponseMediaType.LegacyJson };
        Answer answer = Refusal.BadRequest("No.");

        Assert.Equal(0, Allocated(() =>
        {
            var span = observation.Begin(http.Request);
            telemetry.StartPhase("plan")?.Dispose();
            telemetry.Plans.Plan(isKnown: true);
            telemetry.Plans.Document(isKnown: true);
            telemetry.Records.Appended(TimeSpan.Zero, isDurable: true);
            observation.End(span, exchange, answer, http);
        }));
    }

    [Fact]
    public void Observing_a_fetch_allocates_nothing_where_nobody_listens()
    {
        using var telemetry = new GatewayTelemetry();
        var response = SubgraphResponse.Answered(200, "application/json", "{}"u8);
        var client = new ObservedSubgraphClient(new Canned(response), telemetry, TimeProvider.System);
        var request = new SubgraphRequest { Subgraph = "tax", Body = Encoding.UTF8.GetBytes("{}") };

        Assert.Equal(0, Allocated(() => Assert.True(IsAnswered(client.SendAsync(request, CancellationToken.None)))));
    }

    private static bool IsAnswered(ValueTask<SubgraphResponse> sent) => sent.IsCompletedSuccessfully;

    private static long Allocated(Action action)
    {
        for (var i = 0; i < Rounds; i++)
        {
            action();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }

    private sealed class Canned(SubgraphResponse response) : ISubgraphClient
    {
        public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken) => new(response);
    }
}
