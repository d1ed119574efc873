using System.Collections.Immutable;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>
/// Settles a response: failures become null and an error with a path, nulls propagate to the nearest nullable place; errors below a place that became
/// null for another error are dropped, so that each null has one error. Errors stand in the order of the response whatever the order of execution was.
/// See <see href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors"/>. Recursion is bounded by the depth of the document.
/// </summary>
internal sealed class ResponseSettling(int maxErrors)
{
    private static readonly object Propagated = new();

    private readonly List<GraphQLError> _errors = [];
    private readonly List<PathStep> _path = [];

    /// <summary>The data, with the errors; null data when a failure reached the root.</summary>
    public (ObjectNode? Data, ImmutableArray<GraphQLError> Errors) Settle(ObjectNode root)
    {
        var settled = SettleObject(root) ? root : null;
        return (settled, [.. _errors.Take(maxErrors)]);
    }

    private bool SettleObject(ObjectNode node)
    {
        var before = _errors.Count;
        for (var i = 0; i < node.Values.Length; i++)
        {
            var field = node.Fields[i];
            _path.Add(new PathStep(field.ResponseKey, 0));
            var settled = SettleValue(node.Values[i], field.Definition.Type, field);
            _path.RemoveAt(_path.Count - 1);
            if (ReferenceEquals(settled, Propagated))
            {
                _errors.RemoveRange(before, _errors.Count - 1 - before);
                return false;
            }

            node.Values[i] = settled;
        }

        return true;
    }

    private object? SettleValue(object? value, IType type, SelectedField field)
    {
        var required = type is NonNullType;
        var good = value switch
        {
            FieldFailure failure => Report(failure, field),
            ObjectNode node => SettleObject(node),
            object?[] items => SettleList(items, (ListType)(required ? ((NonNullType)type).OfType : type), field),
            _ => true,
        };
        return good ? value : required ? Propagated : null;
    }

    private bool SettleList(object?[] items, ListType type, SelectedField field)
    {
        var before = _errors.Count;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is FieldFailure or ObjectNode or object?[])
            {
                _path.Add(new PathStep(null, i));
                items[i] = SettleValue(items[i], type.OfType, field);
                _path.RemoveAt(_path.Count - 1);
                if (ReferenceEquals(items[i], Propagated))
                {
                    _errors.RemoveRange(before, _errors.Count - 1 - before);
                    return false;
                }
            }
        }

        return true;
    }

    private bool Report(FieldFailure failure, SelectedField field)
    {
        _errors.Add(failure.Error with
        {
            Path = [.. _path.Select(step => step.Key ?? (object)step.Index)],
            Locations = failure.Error.Locations.IsDefaultOrEmpty ? [.. field.Nodes.Select(n => n.Location).Where(l => l.Source is not null)] : failure.Error.Locations,
        });
        return false;
    }
}
