using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Catalogue;

/// <summary>What one field is computed from at first hand. Not thread-safe.</summary>
internal sealed class DirectInputs
{
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly HashSet<string> _distant = new(StringComparer.Ordinal);

    /// <summary>Fields of the object itself.</summary>
    public IEnumerable<string> Own => _own;

    /// <summary>Fields of objects in it, and of objects around it.</summary>
    public IEnumerable<string> Distant => _distant;

    /// <summary>Both.</summary>
    public IEnumerable<string> All => _own.Concat(_distant);

    /// <summary>Adds what a subgraph requires for its definition of the field, and takes from contexts.</summary>
    public void Add(Supergraph supergraph, ObjectType type, SubgraphField field)
    {
        foreach (var selection in field.Requires?.Selections.Selections ?? [])
        {
            AddRequired(supergraph.Schema, type, selection);
        }

        // Which ancestor sets a context is known only when the operation is: all that may are inputs.
        foreach (var argument in field.ContextArguments)
        {
            foreach (var ancestor in supergraph.FindContext(argument.Context)?.Types ?? [])
            {
                RequiredCoordinates.Collect(supergraph.Schema, (ObjectType)supergraph.Schema.FindType(ancestor)!, argument.Selection.Selections, _distant);
            }
        }
    }

    private void AddRequired(Schema schema, ObjectType type, SelectionNode selection)
    {
        if (selection is not FieldNode field)
        {
            RequiredCoordinates.Collect(schema, type, new SelectionSetNode([selection]), _distant);
            return;
        }

        if (field.Name.Value != "__typename")
        {
            _own.Add($"{type.Name}.{field.Name.Value}");
        }

        if (field.SelectionSet is { } below && type.FindField(field.Name.Value)?.Type.NamedType is CompositeType inner)
        {
            RequiredCoordinates.Collect(schema, inner, below, _distant);
        }
    }
}
