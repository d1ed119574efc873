using System.Text;
using System.Text.Json;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Costs;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Telemetry;
using DataExchange.Gateway.Understanding;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Text;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>
/// All that is done with a request before anything is decided, on the thread of the caller: envelope, text, variables. What it allocates is the measure
/// of what an attacker can make the gateway do, because it does not depend on the machine or on what else runs.
/// </summary>
internal static class DocumentGauntlet
{
    private static readonly Supergraph s_supergraph = SupergraphReader.Read(new Source(PeopleSystem.Supergraph)).Supergraph!;

    private static readonly GatewayTelemetry s_telemetry = new();

    /// <summary>Runs a request through; its refusal, or null, and the bytes allocated.</summary>
    public static (Refusal? Refusal, long Allocated) Run(LimitOptions limits, string query, string? variables = null)
    {
        var body = Encoding.UTF8.GetBytes($"{{\"query\":{JsonSerializer.Serialize(query)},\"variables\":{variables ?? "null"}}}");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = Understand(limits, body);
        return (refusal, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Refusal? Understand(LimitOptions limits, byte[] body)
    {
        var request = EnvelopeReader.Read(body, limits.VariableBytes);
        if (request.IsRefused)
        {
            return request.Refusal;
        }

        var costs = new CostModel(s_supergraph, limits.ListSize);
        var operation = new DocumentPreparation(s_supergraph.ApiSchema, s_supergraph.ApiSchema, limits, costs, s_telemetry).Prepare(request.Value!.Query).Choose(request.Value.OperationName);
        if (operation.IsRefused)
        {
            return operation.Refusal;
        }

        var options = new CoercionOptions { MaxListItems = limits.ListItems, MaxErrors = limits.ValidationErrors };
        var values = VariableCoercion.Coerce(s_supergraph.ApiSchema, operation.Value!.Definition, request.Value.Variables, options);
        return values.Errors.IsEmpty ? operation.Value.Cost.Refuse(values.Values, limits.Cost) : Refusal.Invalid(values.Errors[0].Code ?? "BAD_USER_INPUT", values.Errors);
    }
}
