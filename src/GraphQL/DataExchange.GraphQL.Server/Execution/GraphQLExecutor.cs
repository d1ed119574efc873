using System.Collections.Concurrent;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using Microsoft.Extensions.Logging;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>Executes requests against a served schema: prepare the document, choose the operation, coerce variables, resolve, settle. Thread-safe.</summary>
public sealed class GraphQLExecutor
{
    private readonly ServerSchema _schema;
    private readonly ExecutionOptions _options;
    private readonly CoercionOptions _coercion;
    private readonly DocumentPreparation _documents;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>An executor with a cache of documents of its own.</summary>
    public GraphQLExecutor(ServerSchema schema, ExecutionOptions options, TimeProvider time, ILogger<GraphQLExecutor> logger)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(options);
        _schema = schema;
        _options = options;
        _time = time;
        _logger = logger;
        _coercion = new CoercionOptions { Scalars = schema.Scalars, MaxListItems = Math.Max(CoercionOptions.Default.MaxListItems, options.MaxEntities) };
        _documents = new DocumentPreparation(schema.Schema, options);
    }

    /// <summary>Executes a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="services">The services that resolvers see.</param>
    /// <param name="items">What the host attaches for resolvers, or null for nothing; must be thread-safe.</param>
    /// <param name="queriesOnly">Whether anything but a query is refused.</param>
    /// <param name="cancellationToken">Ends the execution; the call then throws <see cref="OperationCanceledException"/>.</param>
    public async Task<ExecutionResult> ExecuteAsync(
        GraphQLRequest request,
        IServiceProvider services,
        IDictionary<object, object?>? items = null,
        bool queriesOnly = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var document = _documents.Prepare(request.Query);
        if (!document.Errors.IsEmpty)
        {
            return ExecutionResult.Refused(document.Errors);
        }

        if (document.Operation(request.OperationName, out var error) is not { } operation)
        {
            return ExecutionResult.Refused(error!, "BAD_REQUEST");
        }

        if (queriesOnly && operation.Operation != OperationType.Query)
        {
            return ExecutionResult.Refused("Only queries may be sent this way; use `POST`.", "METHOD_NOT_ALLOWED", ExecutionOutcome.NotAQuery);
        }

        if (operation.Operation == OperationType.Subscription)
        {
            return ExecutionResult.Refused("Subscriptions are not served here.", "BAD_REQUEST");
        }

        var variables = VariableCoercion.Coerce(_schema.Schema, operation, request.Variables, _coercion);
        return variables.Errors.IsEmpty
            ? await RunWithinTimeAsync(document, operation, variables.Values, services, items ?? new ConcurrentDictionary<object, object?>(), cancellationToken)
            : ExecutionResult.Refused(variables.Errors);
    }

    private async Task<ExecutionResult> RunWithinTimeAsync(
        PreparedDocument document,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, object?> variables,
        IServiceProvider services,
        IDictionary<object, object?> items,
        CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var isMutation = operation.Operation == OperationType.Mutation;
            var scope = new RequestScope(_schema, _options, services, items, _logger, _options.ConcurrentResolvers && !isMutation);
            var collector = new SelectionCollector(_schema.Schema, document.Fragments, variables, _coercion);
            return await RunAsync(scope, collector, operation, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            _logger.TimedOut(_options.Timeout.TotalMilliseconds);
            return ExecutionResult.Refused("The request took too long.", "TIMEOUT", ExecutionOutcome.TimedOut);
        }
    }

    private async Task<ExecutionResult> RunAsync(RequestScope scope, SelectionCollector collector, OperationDefinitionNode operation, CancellationToken cancellationToken)
    {
        var type = _schema.Schema.RootType(operation.Operation);
        if (type is null)
        {
            return ExecutionResult.Refused("The schema has no root type for this operation.", "BAD_REQUEST");
        }

        var level = new Level(type);
        var root = new ObjectNode(collector.Collect(type, operation.SelectionSet));
        level.Nodes.Add(root);
        level.Values.Add(_schema);
        await new LevelExecution(scope).ExecuteAsync(level, serially: operation.Operation == OperationType.Mutation, cancellationToken);
        var (data, errors) = new ResponseSettling(_options.MaxFieldErrors).Settle(root);
        return ExecutionResult.Executed(data, errors);
    }
}
