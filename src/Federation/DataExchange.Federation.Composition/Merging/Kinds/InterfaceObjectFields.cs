using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Directives;
using DataExchange.Federation.Composition.Merging.Fields;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Kinds;

/// <summary>Gives implementations the fields that interface objects add to their interface: bare <c>@join__field</c>, for no subgraph resolves them on the implementation.</summary>
internal sealed class InterfaceObjectFields(MergeContext context, DirectiveMerger directives)
{
    private readonly FieldFacts _facts = new(context.Subgraphs);

    public ImmutableArray<TypeDefinitionNode> Spread(ImmutableArray<TypeDefinitionNode> types)
    {
        var objects = context.Subgraphs
            .SelectMany(s => s.Types)
            .Where(t => t.IsInterfaceObject)
            .SelectMany(t => t.Fields.Where(f => !f.IsExternal).Select(f => (t.Name, Field: f.Name)))
            .ToHashSet();
        var interfaces = types.OfType<InterfaceTypeDefinitionNode>().ToDictionary(i => i.Name.Value, StringComparer.Ordinal);
        return objects.Count == 0 ? types : [.. types.Select(t => t is ObjectTypeDefinitionNode type ? Extend(type, interfaces, objects) : t)];
    }

    private ObjectTypeDefinitionNode Extend(ObjectTypeDefinitionNode type, Dictionary<string, InterfaceTypeDefinitionNode> interfaces, HashSet<(string, string)> objects)
    {
        var fields = type.Fields.ToList();
        foreach (var implemented in type.Interfaces.Select(i => interfaces.GetValueOrDefault(i.Name.Value)).OfType<InterfaceTypeDefinitionNode>())
        {
            foreach (var field in implemented.Fields.Where(f => objects.Contains((implemented.Name.Value, f.Name.Value))))
            {
                var at = fields.FindIndex(f => f.Name.Value == field.Name.Value);
                if (at < 0)
                {
                    fields.Add(Added(type.Name.Value, field));
                }
                else if (IsFullyExternal(fields[at]))
                {
                    var own = fields[at];
                    fields[at] = new FieldDefinitionNode(own.Description, own.Name, own.Arguments, own.Type, [.. own.Directives.Where(IsJoin), .. Taken(type.Name.Value, field)]);
                }
            }
        }

        return new ObjectTypeDefinitionNode(type.Description, type.Name, type.Interfaces, type.Directives, [.. fields]);
    }

    private FieldDefinitionNode Added(string type, FieldDefinitionNode field)
    {
        ImmutableArray<FieldSource> abstracted = [.. context.Abstracted.Find(type, field.Name.Value).Select(a => _facts.Source(a.Subgraph, a.Parent, a.Field))];
        SharingRule.Check(abstracted, $"{type}.{field.Name.Value}", context);
        return new FieldDefinitionNode(field.Description, field.Name, field.Arguments, field.Type, [DirectiveNodes.Make("join__field"), .. Taken(type, field)]);
    }

    private IEnumerable<DirectiveNode> Taken(string type, FieldDefinitionNode field) =>
        field.Directives.Where(d => !IsJoin(d) && !directives.IsInherited(d)).Concat(directives.MergeInherited($"{type}.{field.Name.Value}"));

    private static bool IsFullyExternal(FieldDefinitionNode field)
    {
        var joined = field.Directives.All("join__field").ToList();
        return joined.Count > 0 && joined.TrueForAll(d => d.Flag("external", defaultValue: false));
    }

    private static bool IsJoin(DirectiveNode directive) => directive.Name.Value is "join__field" or "join__directive";
}
