using System.Collections.Immutable;
using System.Text.Json;
using DataExchange.GraphQL.Response;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>The result of a request. Write it once.</summary>
public sealed class ExecutionResult
{
    private readonly object? _data;

    private ExecutionResult(ExecutionOutcome outcome, ImmutableArray<GraphQLError> errors, object? data)
    {
        Outcome = outcome;
        Errors = errors;
        _data = data;
    }

    /// <summary>How far the request came.</summary>
    public ExecutionOutcome Outcome { get; }

    /// <summary>The errors, in the order of the response.</summary>
    public ImmutableArray<GraphQLError> Errors { get; }

    /// <summary>Writes the response as an object: <c>errors</c> when there are any, <c>data</c> when the operation ran.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        if (!Errors.IsEmpty)
        {
            writer.WritePropertyName("errors"u8);
            GraphQLErrorWriter.Write(writer, Errors);
        }

        if (Outcome == ExecutionOutcome.Executed)
        {
            writer.WritePropertyName("data"u8);
            DataWriter.Write(writer, _data);
        }

        writer.WriteEndObject();
    }

    internal static ExecutionResult Executed(object? data, ImmutableArray<GraphQLError> errors) => new(ExecutionOutcome.Executed, errors, data);

    internal static ExecutionResult Refused(ImmutableArray<GraphQLError> errors, ExecutionOutcome outcome = ExecutionOutcome.RequestError) => new(outcome, errors, null);

    internal static ExecutionResult Refused(string message, string code, ExecutionOutcome outcome = ExecutionOutcome.RequestError) =>
        Refused([new GraphQLError(message) { Code = code }], outcome);
}
