using System.Collections;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>
/// Completes the values of one field for all parents: leaves are serialized, objects gathered into levels by concrete type.
/// See <see href="https://spec.graphql.org/September2025/#CompleteValue()"/>. Recursion is bounded by the wrappers of the field's type.
/// </summary>
internal sealed class ValueCompletion(RequestScope request, SelectedField field)
{
    private readonly List<Level> _levels = [];

    /// <summary>The objects that were found, by concrete type.</summary>
    public IReadOnlyList<Level> Levels => _levels;

    public object? Complete(IType type, object? value)
    {
        if (value is IFieldOutcome outcome)
        {
            value = outcome.Error is { } error ? FieldFailure.Of(error) : outcome.BoxedValue;
        }

        if (type is NonNullType required)
        {
            return Complete(required.OfType, value) ?? FieldFailure.Of($"Cannot return null for the non-nullable field `{field.Definition.Coordinate}`.");
        }

        return value switch
        {
            null or FieldFailure => value,
            _ when type is ListType list => CompleteList(list, value),
            _ when type is CompositeType composite => CompleteObject(composite, value),
            _ => CompleteLeaf(type.NamedType, value),
        };
    }

    private object CompleteList(ListType type, object value)
    {
        if (value is not IEnumerable source || value is string)
        {
            return FieldFailure.Of($"The resolver of `{field.Definition.Coordinate}` gave a single value; expected a list.");
        }

        var items = new List<object?>((source as ICollection)?.Count ?? 4);
        foreach (var item in source)
        {
            if (items.Count == request.Options.MaxListItems)
            {
                return FieldFailure.Of($"The list `{field.Definition.Coordinate}` is too long: at most {request.Options.MaxListItems} items.", "LIMIT_EXCEEDED");
            }

            items.Add(Complete(type.OfType, item));
        }

        return items.ToArray();
    }

    private object CompleteLeaf(NamedType type, object value) =>
        request.Schema.SerializerOf(type)(value)
        ?? FieldFailure.Of($"The resolver of `{field.Definition.Coordinate}` gave a value that is not a `{type.Name}`.");

    private object CompleteObject(CompositeType declared, object value)
    {
        var typed = value as TypedEntity;
        var type = typed?.Type ?? declared as ObjectType ?? request.Schema.ConcreteTypeOf(declared, value);
        if (type is null)
        {
            return FieldFailure.Of($"The resolver of `{field.Definition.Coordinate}` gave an object that is no possible type of `{declared.Name}`.");
        }

        if (!request.TryCountObject())
        {
            return FieldFailure.Of($"The response is too large: at most {request.Options.MaxObjects} objects.", "LIMIT_EXCEEDED");
        }

        var level = LevelOf(type);
        var node = new ObjectNode(field.Below(type));
        level.Nodes.Add(node);
        level.Values.Add(typed?.Value ?? value);
        return node;
    }

    // A field has few concrete types, mostly one: a list is searched faster than a table.
    private Level LevelOf(ObjectType type)
    {
        foreach (var known in _levels)
        {
            if (known.Type == type)
            {
                return known;
            }
        }

        var level = new Level(type);
        _levels.Add(level);
        return level;
    }
}
