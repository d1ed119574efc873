using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using Microsoft.Extensions.Logging;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>What is the same for every field of one request.</summary>
internal sealed class RequestScope(ServerSchema schema, ExecutionOptions options, IServiceProvider services, IDictionary<object, object?> items, ILogger logger, bool concurrent)
{
    private int _objects;

    public ServerSchema Schema { get; } = schema;

    public ExecutionOptions Options { get; } = options;

    public ILogger Logger { get; } = logger;

    /// <summary>Whether independent resolvers may run at the same time.</summary>
    public bool Concurrent { get; } = concurrent;

    public FieldContext ContextOf(SelectedField field) => new(field, services, items);

    /// <summary>Counts one more object of the response; false when there are too many.</summary>
    public bool TryCountObject() => Interlocked.Increment(ref _objects) <= Options.MaxObjects;
}
