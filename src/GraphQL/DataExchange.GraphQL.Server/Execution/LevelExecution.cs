using System.Collections.Immutable;
using System.Diagnostics;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>
/// Executes a request breadth-first: a field is resolved for all objects of its level in one call, so the number of calls depends on the document,
/// never on the data. Depth of recursion is that of the document, which is bounded.
/// </summary>
internal sealed class LevelExecution(RequestScope request)
{
    private readonly ResolverRunner _runner = new(request);

    /// <summary>Executes all fields of a level. Mutations' root fields run one after the other, each to its end.</summary>
    public async Task ExecuteAsync(Level level, bool serially, CancellationToken cancellationToken)
    {
        var fields = level.Nodes[0].Fields;
        if (serially || !request.Concurrent)
        {
            for (var i = 0; i < fields.Length; i++)
            {
                await ExecuteFieldAsync(level, fields, i, cancellationToken);
            }

            return;
        }

        var pending = new List<Task>();
        for (var i = 0; i < fields.Length; i++)
        {
            var task = ExecuteFieldAsync(level, fields, i, cancellationToken);
            if (!task.IsCompletedSuccessfully)
            {
                pending.Add(task);
            }
        }

        if (pending.Count > 0)
        {
            await Task.WhenAll(pending);
        }
    }

    private async Task ExecuteFieldAsync(Level level, ImmutableArray<SelectedField> fields, int index, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var field = fields[index];
        if (field.Name == "__typename")
        {
            level.Nodes.ForEach(node => node.Values[index] = level.Type.Name);
            return;
        }

        if (IntrospectionFields.IsOne(field))
        {
            level.Nodes[0].Values[index] = IntrospectionFields.Resolve(request, field);
            return;
        }

        var values = await _runner.RunAsync(ResolverOf(level.Type, field), field, level.Values, cancellationToken);
        var completion = new ValueCompletion(request, field);
        for (var i = 0; i < values.Length; i++)
        {
            level.Nodes[i].Values[index] = Complete(completion, field, values[i]);
        }

        await ExecuteBelowAsync(completion, cancellationToken);
    }

    private async Task ExecuteBelowAsync(ValueCompletion completion, CancellationToken cancellationToken)
    {
        if (!request.Concurrent)
        {
            foreach (var next in completion.Levels)
            {
                await ExecuteAsync(next, serially: true, cancellationToken);
            }

            return;
        }

        if (completion.Levels.Count > 0)
        {
            await Task.WhenAll(completion.Levels.Select(next => ExecuteAsync(next, serially: false, cancellationToken)));
        }
    }

    /// <summary>Completion runs the host's code too: lazy lists, type resolvers, serializers.</summary>
    private object? Complete(ValueCompletion completion, SelectedField field, object? value)
    {
        try
        {
            return completion.Complete(field.Definition.Type, value);
        }
        catch (FieldException exception)
        {
            return FieldFailure.Of(exception.Error);
        }
        catch (Exception exception)
        {
            return _runner.Mask(field.Definition.Coordinate, exception);
        }
    }

    private FieldResolver ResolverOf(ObjectType type, SelectedField field) =>
        request.Schema.ResolverOf(type, field.Name)
        ?? throw new UnreachableException($"`{field.Definition.Coordinate}` was given a resolver when the schema was built.");
}
