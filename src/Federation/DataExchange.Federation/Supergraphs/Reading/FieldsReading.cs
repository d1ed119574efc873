using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>Reads the fields that a subgraph defines on a type.</summary>
internal sealed class FieldsReading(
    LinkedSpec join,
    FrozenDictionary<string, Subgraph> graphs,
    TypeReferenceReading types,
    FieldSetReading fieldSets,
    CacheHintsReading hints,
    Diagnostics diagnostics)
{
    private readonly string _field = join.Directive("field");

    public FrozenDictionary<string, SubgraphField> Read(JoinedType type, string subgraph, ImmutableArray<EntityKey> keys)
    {
        var fields = new Dictionary<string, SubgraphField>(StringComparer.Ordinal);
        foreach (var (name, directives) in Members(type))
        {
            if (Find(type, name, directives, subgraph) is { } field)
            {
                fields[name] = field with { CacheHint = hints.Of(directives, subgraph) };
            }
        }

        if (join.Version is "v0.1" && type.Owner is { } owner && owner != subgraph)
        {
            AddMentioned(type, keys, fields);
        }

        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Name, ImmutableArray<DirectiveNode> Directives)> Members(JoinedType type) =>
        type.Fields.Select(f => (f.Name.Value, f.Directives)).Concat(type.Inputs.Select(f => (f.Name.Value, f.Directives)));

    private SubgraphField? Find(JoinedType type, string name, ImmutableArray<DirectiveNode> directives, string subgraph)
    {
        var applied = directives.Named(_field);
        if (applied.IsEmpty || (join.Version is "v0.1" && applied.All(d => d.Argument("graph") is null)))
        {
            return type.Owner is null || type.Owner == subgraph ? Make(type.Name, name, applied.FirstOrDefault()) : null;
        }

        foreach (var directive in applied)
        {
            if (directive.Text("graph") is not { } graph)
            {
                continue;
            }

            if (!graphs.TryGetValue(graph, out var found))
            {
                diagnostics.Report($"`{type.Name}.{name}` names the subgraph `{graph}`, which `{join.Type("Graph")}` does not list.", directive);
            }
            else if (found.Name == subgraph)
            {
                return Make(type.Name, name, directive);
            }
        }

        return null;
    }

    // v0.1 lists a field at its owner only. Another subgraph answers its key, and what is provided on the way to it: so it mentions all of them.
    private void AddMentioned(JoinedType type, ImmutableArray<EntityKey> keys, Dictionary<string, SubgraphField> fields)
    {
        var keyFields = keys.SelectMany(k => k.Fields.Selections.Selections).OfType<FieldNode>().Select(f => f.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, _) in Members(type))
        {
            if (!fields.ContainsKey(name) && Make(type.Name, name, null) is { } mentioned)
            {
                fields[name] = mentioned with { IsExternal = !keyFields.Contains(name) };
            }
        }
    }

    private SubgraphField? Make(string typeName, string name, DirectiveNode? directive)
    {
        var type = directive?.Text("type") is { } text ? types.Parse(text, directive) : types.OfField(typeName, name);
        if (type is null)
        {
            return null;
        }

        return directive is null
            ? new SubgraphField { Name = name, Type = type }
            : new SubgraphField
            {
                Name = name,
                Type = type,
                IsExternal = directive.Flag("external"),
                Requires = fieldSets.Read(directive.Text("requires"), directive),
                Provides = fieldSets.Read(directive.Text("provides"), directive),
                Override = directive.Text("override"),
                OverrideLabel = directive.Text("overrideLabel"),
                IsUsedOverridden = directive.Flag("usedOverridden"),
                ContextArguments = [.. (directive.Argument("contextArguments") as ListValueNode)?.Values.OfType<ObjectValueNode>().Select(v => Context(v, directive)).OfType<ContextArgument>() ?? []],
            };
    }

    private ContextArgument? Context(ObjectValueNode value, DirectiveNode directive)
    {
        string? Text(string name) => (value.Fields.FirstOrDefault(f => f.Name.Value == name)?.Value as StringValueNode)?.Value;
        if (Text("name") is { } name && Text("type") is { } type && Text("context") is { } context
            && Parser.ParseType(new Source(type, "type reference")).Node is not null && fieldSets.Read(Text("selection"), directive) is { } selection)
        {
            return new ContextArgument(name, type, context, selection);
        }

        diagnostics.Report($"A context argument needs `name`, `type`, `context` and `selection`.", directive);
        return null;
    }
}
