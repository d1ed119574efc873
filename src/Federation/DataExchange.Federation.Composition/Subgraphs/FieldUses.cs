using DataExchange.Federation.Composition.Subgraphs.Contexts;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>Which fields the directives and interfaces of a subgraph use.</summary>
internal static class FieldUses
{
    /// <summary>The fields that keys, requirements, provisions, contexts and interfaces name, as (type, field).</summary>
    public static HashSet<(string Type, string Field)> OfExternals(SubgraphSchema schema)
    {
        var used = OfKeysAndProvisions(schema);
        foreach (var type in schema.Types)
        {
            foreach (var field in type.Fields)
            {
                Add(schema, type, field.Requires, used);
            }

            foreach (var interfaceField in (type.Kind == TypeKind.Object ? type.Interfaces : []).Select(schema.FindType).OfType<DeclaredType>().SelectMany(i => i.Fields))
            {
                used.Add((type.Name, interfaceField.Name));
            }
        }

        AddOfContexts(schema, used);

        return used;
    }

    /// <summary>The fields that keys and provisions name: other subgraphs may resolve them too.</summary>
    public static HashSet<(string Type, string Field)> OfKeysAndProvisions(SubgraphSchema schema)
    {
        var used = OfKeys(schema);
        foreach (var type in schema.Types)
        {
            foreach (var field in type.Fields.Where(f => f.Provides is not null))
            {
                Add(schema, schema.FindType(Syntax.TypeNodes.Name(field.Type)), field.Provides, used);
            }
        }

        return used;
    }

    /// <summary>The fields that provisions name.</summary>
    public static HashSet<(string Type, string Field)> OfProvisions(SubgraphSchema schema)
    {
        var used = new HashSet<(string Type, string Field)>();
        foreach (var field in schema.Types.SelectMany(t => t.Fields).Where(f => f.Provides is not null))
        {
            Add(schema, schema.FindType(Syntax.TypeNodes.Name(field.Type)), field.Provides, used);
        }

        return used;
    }

    /// <summary>The fields that keys name.</summary>
    public static HashSet<(string Type, string Field)> OfKeys(SubgraphSchema schema)
    {
        var used = new HashSet<(string Type, string Field)>();
        foreach (var type in schema.Types)
        {
            foreach (var key in type.Keys)
            {
                Add(schema, type, key.Fields, used);
            }
        }

        return used;
    }

    public static void Add(SubgraphSchema schema, DeclaredType? type, FieldSetText? set, HashSet<(string Type, string Field)> used) =>
        Add(schema, type, set?.Selections, used);

    private static void AddOfContexts(SubgraphSchema schema, HashSet<(string Type, string Field)> used)
    {
        foreach (var use in SubgraphContexts.Uses(schema))
        {
            if (use.Text is { } text && ContextSelection.Parse(text.Selection).Set is { } set)
            {
                foreach (var setter in SubgraphContexts.Setters(schema, text.Context))
                {
                    Add(schema, setter, set, used);
                }
            }
        }
    }

    private static void Add(SubgraphSchema schema, DeclaredType? type, SelectionSetNode? set, HashSet<(string Type, string Field)> used)
    {
        if (type is null || set is null)
        {
            return;
        }

        var fields = FieldSetWalk.Fields(schema, type, set).Where(s => s.Node.Name.Value != "__typename").ToList();
        foreach (var selected in fields.TrueForAll(s => s.Field is not null) ? fields : [])
        {
            used.Add((selected.Parent!.Name, selected.Field!.Name));
            foreach (var implementation in selected.Parent.Kind == TypeKind.Interface ? schema.PossibleTypes(selected.Parent) : [])
            {
                used.Add((implementation.Name, selected.Field.Name));
            }
        }
    }
}
