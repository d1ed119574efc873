using System.Collections.Immutable;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Execution;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>Collects the fields of selection sets and the arguments of fields for one request. Thread-safe.</summary>
internal sealed class SelectionCollector(
    Schema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    IReadOnlyDictionary<string, object?> variables,
    CoercionOptions coercion)
{
    private readonly FieldCollector _fields = new(schema, fragments, variables);

    public Schema Schema { get; } = schema;

    /// <summary>The fragments of the document by name.</summary>
    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; } = fragments;

    /// <summary>The coerced variables of the request.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; } = variables;

    /// <summary>The fields that an operation asks of its root.</summary>
    public ImmutableArray<SelectedField> Collect(ObjectType type, SelectionSetNode selectionSet) => Select(type, _fields.CollectFields(type, selectionSet));

    /// <summary>The fields that the sub-selections of <paramref name="nodes"/> ask of objects of <paramref name="type"/>.</summary>
    public ImmutableArray<SelectedField> Collect(ObjectType type, ImmutableArray<FieldNode> nodes) => Select(type, _fields.CollectSubfields(type, nodes));

    /// <summary>The arguments of a field, defaults included.</summary>
    public ArgumentValues CoerceArguments(FieldDefinition field, FieldNode node)
    {
        if (field.Arguments.IsEmpty)
        {
            return ArgumentValues.None;
        }

        var result = ArgumentCoercion.Coerce(field.Arguments, node.Arguments, Variables, coercion);
        return new ArgumentValues(result.Values.ToDictionary(v => v.Key, v => InputObject.Wrap(v.Value), StringComparer.Ordinal), result.Errors);
    }

    private ImmutableArray<SelectedField> Select(ObjectType type, ImmutableArray<FieldGroup> groups)
    {
        var fields = ImmutableArray.CreateBuilder<SelectedField>(groups.Length);
        foreach (var group in groups)
        {
            // A field that the type does not have cannot be here: the document is valid.
            if (type.FindField(group.First.Name.Value) is { } definition)
            {
                fields.Add(new SelectedField(this, definition, group.ResponseName, group.Fields));
            }
        }

        return fields.ToImmutable();
    }
}
