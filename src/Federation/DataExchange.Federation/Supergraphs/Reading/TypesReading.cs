using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>Reads what each subgraph makes of each type.</summary>
internal sealed class TypesReading(
    LinkedSpec join, FrozenDictionary<string, Subgraph> graphs, FieldsReading fields, FieldSetReading fieldSets, CacheHintsReading hints, Diagnostics diagnostics)
{
    private readonly string _type = join.Directive("type");
    private readonly string _implements = join.Directive("implements");
    private readonly string _unionMember = join.Directive("unionMember");
    private readonly string _enumValue = join.Directive("enumValue");
    private readonly string _owner = join.Directive("owner");

    public List<SupergraphType> Read(IEnumerable<TypeDefinitionNode> definitions)
    {
        var joined = definitions.Select(Join).ToList();
        var possible = new PossibleTypesReading(joined, Implements, Members);
        return joined.ConvertAll(t => new SupergraphType(
            t.Name,
            [.. t.Types.Select(g => Define(t, g.Key, g.Value, possible))]));
    }

    private JoinedType Join(TypeDefinitionNode definition)
    {
        var types = definition.Directives.Named(_type);
        var bySubgraph = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<DirectiveNode>>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (Graph(type) is { } subgraph)
            {
                bySubgraph[subgraph] = bySubgraph.GetValueOrDefault(subgraph, []).Add(type);
            }
        }

        if (types.IsEmpty)
        {
            bySubgraph.AddRange(graphs.Values.Select(g => KeyValuePair.Create(g.Name, ImmutableArray<DirectiveNode>.Empty)));
        }

        return new JoinedType(
            definition,
            definition switch { ObjectTypeDefinitionNode n => n.Fields, InterfaceTypeDefinitionNode n => n.Fields, _ => [] },
            definition is InputObjectTypeDefinitionNode input ? input.Fields : [],
            bySubgraph.ToImmutable(),
            definition.Directives.Named(_owner).Select(Graph).FirstOrDefault());
    }

    private SubgraphType Define(JoinedType type, string subgraph, ImmutableArray<DirectiveNode> applied, PossibleTypesReading possible)
    {
        var isInterfaceObject = applied.Any(d => d.Flag("isInterfaceObject"));
        var keys = Keys(applied);
        return new SubgraphType
        {
            Name = type.Name,
            Subgraph = subgraph,
            Keys = keys,
            IsInterfaceObject = isInterfaceObject,
            Interfaces = [.. Implements(type, subgraph)],
            PossibleTypes = isInterfaceObject ? [type.Name] : possible.Of(type, subgraph),
            EnumValues = EnumValues(type, subgraph),
            CacheHint = hints.Of(type.Definition.Directives, subgraph),
            Fields = fields.Read(type, subgraph, keys),
        };
    }

    private ImmutableArray<EntityKey> Keys(ImmutableArray<DirectiveNode> applied)
    {
        var keys = ImmutableArray.CreateBuilder<EntityKey>();
        foreach (var directive in applied)
        {
            if (fieldSets.Read(directive.Text("key"), directive) is { } set)
            {
                keys.Add(new EntityKey(set, directive.Flag("resolvable", defaultValue: true)));
            }
        }

        return keys.ToImmutable();
    }

    private IEnumerable<string> Implements(JoinedType type, string subgraph)
    {
        var declared = type.Definition switch
        {
            ObjectTypeDefinitionNode n => n.Interfaces,
            InterfaceTypeDefinitionNode n => n.Interfaces,
            _ => [],
        };
        var applied = type.Definition.Directives.Named(_implements);
        return applied.IsEmpty && join.Version is "v0.1"
            ? declared.Select(n => n.Name.Value)
            : applied.Where(d => Graph(d) == subgraph).Select(d => d.Text("interface") ?? string.Empty);
    }

    private IEnumerable<string> Members(JoinedType type, string subgraph)
    {
        var declared = type.Definition is UnionTypeDefinitionNode union ? union.Types : [];
        var applied = type.Definition.Directives.Named(_unionMember);
        return applied.IsEmpty
            ? declared.Select(n => n.Name.Value)
            : applied.Where(d => Graph(d) == subgraph).Select(d => d.Text("member") ?? string.Empty);
    }

    private ImmutableArray<string> EnumValues(JoinedType type, string subgraph) =>
        type.Definition is not EnumTypeDefinitionNode definition
            ? []
            : [
                .. definition.Values
                    .Where(v => v.Directives.Named(_enumValue) is var applied && (applied.IsEmpty || applied.Any(d => Graph(d) == subgraph)))
                    .Select(v => v.Name.Value),
            ];

    private string? Graph(DirectiveNode directive)
    {
        if (directive.Text("graph") is { } value && graphs.TryGetValue(value, out var subgraph))
        {
            return subgraph.Name;
        }

        diagnostics.Report($"`@{directive.Name.Value}` names the subgraph `{directive.Text("graph")}`, which `{join.Type("Graph")}` does not list.", directive);
        return null;
    }
}
