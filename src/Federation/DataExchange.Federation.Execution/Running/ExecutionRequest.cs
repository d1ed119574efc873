using System.Buffers;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Execution.Running;

/// <summary>One execution of a plan. Everything is optional.</summary>
public sealed record ExecutionRequest
{
    /// <summary>The JSON of each variable that has a value, by name without <c>$</c>; validated and coerced, defaults included.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? Variables { get; init; }

    /// <summary>The transforms that the operation's fields refer to by index. A field whose transform is missing is answered with null.</summary>
    public IReadOnlyList<ILeafTransform> Transforms { get; init; } = [];

    /// <summary>Is shown the observed values, or null for nobody.</summary>
    public IExecutionObserver? Observer { get; init; }

    /// <summary>Decides guarded fetches. Null denies them all.</summary>
    public IGuard? Guard { get; init; }

    /// <summary>Writes the JSON value of <c>__schema</c> or <c>__type</c>; null answers null.</summary>
    public Action<NormalizedField, IBufferWriter<byte>>? WriteMetaField { get; init; }

    /// <summary>When the request ends, answered or not; null for the timeout of the options from now on.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>
    /// For a subscription the event: the GraphQL response that the subgraph of its root field sent, as bytes of JSON. Null for anything else.
    /// </summary>
    public ReadOnlyMemory<byte>? Trigger { get; init; }

    /// <summary>An id that is handed on to subgraphs for correlation; null for none.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// In whose name a mutation is made, told to the subgraph that makes it; null for nobody's. What is only read is asked in no name: its answers are shared.
    /// </summary>
    public string? OnBehalfOf { get; init; }
}
