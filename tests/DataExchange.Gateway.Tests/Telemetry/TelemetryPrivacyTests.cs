using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Telemetry;

/// <summary>No value of a person, of a request or of an answer stands in a span, a metric or a log line.</summary>
public sealed class TelemetryPrivacyTests
{
    // Every place of a request that a client can write into: names, aliases, literals, variables, headers, the address.
    private const string Query = """
        query CANARYname($id: ID! = "CANARY") {
          CANARYalias: citizen(id: $id) { name nationalId birthDate income diagnosis dues { nodes { amount } } taxBand }
          literal: citizen(id: "CANARY") { name }
          citizenByNationalId(nationalId: "CANARY") { name mother { nationalId } }
        }
        """;

    private static readonly (string, string)[] s_headers =
        [("DataExchange-Case", "CANARY-CASE"), ("tracestate", "a=CANARY"), ("baggage", "a=CANARY"), ("X-Request-Id", "CANARY"), ("User-Agent", "CANARY")];

    [Fact]
    public async Task Values_of_request_and_answer_are_not_shown()
    {
        await using var system = await PeopleSystem.StartAsync(PeopleAccess.Everything);
        using var telemetry = new TelemetryRecorder(system.Gateway);

        var reply = await system.AskAsync(Query, new { id = "1", CANARY = "CANARY" }, headers: s_headers);
        await telemetry.RequestAsync();

        Assert.NotEmpty(Canaries.In(reply.Text));
        Assert.NotEmpty(Canaries.In(system.Asked));
        Assert.Contains("fetch tax", telemetry.Text, StringComparison.Ordinal);
        Assert.Empty(Canaries.In(telemetry.Text));
        Assert.DoesNotContain("Ana", telemetry.Text, StringComparison.Ordinal);
        Assert.Empty(Canaries.In(system.Gateway.Lines.Text));
        Assert.Matches("was (served|partial): query", system.Gateway.Lines.Text);
    }

    [Theory]
    [InlineData("query CANARY { CANARY }")]
    [InlineData("CANARY")]
    [InlineData("query CANARY($x: Int = \"CANARY\") { citizen(id: 1, CANARY: $x) { name } }")]
    public async Task Values_of_a_request_that_is_refused_are_not_shown(string query)
    {
        await using var system = await PeopleSystem.StartAsync();
        using var telemetry = new TelemetryRecorder(system.Gateway);

        await system.AskAsync(query, headers: s_headers);
        await telemetry.RequestAsync();

        Assert.Empty(Canaries.In(telemetry.Text));
        Assert.Empty(Canaries.In(system.Gateway.Lines.Text));
    }

    [Fact]
    public async Task What_a_registry_says_in_its_errors_is_not_shown()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var telemetry = new TelemetryRecorder(system.Gateway);
        system.Registry.Script = _ => ScriptedReply.Json("""{"data":null,"errors":[{"message":"CANARY","extensions":{"code":"CANARY"},"path":["CANARY"]}]}""", 500);

        await system.AskAsync("{ citizen(id: \"CANARY\") { name } }");
        await telemetry.RequestAsync();

        Assert.Empty(Canaries.In(telemetry.Text));
        Assert.Empty(Canaries.In(system.Gateway.Lines.Text));
    }
}
