using System.Text;
using System.Text.Json;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Telemetry;
using DataExchange.Gateway.Understanding;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>
/// All that is done with a request before anything is decided, on the thread of the caller: envelope, text, variables. What it allocates is the measure
/// of what an attacker can make the gateway do, because it does not depend on the machine or on what else runs.
/// </summary>
internal static class DocumentGauntlet
{
    private static readonly Schema s_schema = SupergraphReader.Read(new Source(PeopleSystem.Supergraph)).Supergraph!.ApiSchema;

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

        var operation = new DocumentPreparation(s_schema, limits, s_telemetry).Prepare(request.Value!.Query).Choose(request.Value.OperationName);
        if (operation.IsRefused)
        {
            return operation.Refusal;
        }

        var options = new CoercionOptions { MaxListItems = limits.ListItems, MaxErrors = limits.ValidationErrors };
        var values = VariableCoercion.Coerce(s_schema, operation.Value!.Definition, request.Value.Variables, options);
        return values.Errors.IsEmpty ? null : Refusal.Invalid(values.Errors[0].Code ?? "BAD_USER_INPUT", values.Errors);
    }
}
