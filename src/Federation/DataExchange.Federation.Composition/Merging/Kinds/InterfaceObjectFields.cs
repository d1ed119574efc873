using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Kinds;

/// <summary>Gives implementations the fields that interface objects add to their interface: bare <c>@join__field</c>, for no subgraph resolves them on the implementation.</summary>
internal static class InterfaceObjectFields
{
    public static ImmutableArray<TypeDefinitionNode> Spread(ImmutableArray<TypeDefinitionNode> types, MergeContext context)
    {
        var objects = context.Subgraphs.SelectMany(s => s.Types).Where(t => t.IsInterfaceObject).ToLookup(t => t.Name, t => t.Fields.Select(f => f.Name));
        var interfaces = types.OfType<InterfaceTypeDefinitionNode>().Where(i => objects.Contains(i.Name.Value)).ToDictionary(i => i.Name.Value, StringComparer.Ordinal);
        return interfaces.Count == 0 ? types : [.. types.Select(t => t is ObjectTypeDefinitionNode type ? Extend(type, interfaces, objects) : t)];
    }

    private static ObjectTypeDefinitionNode Extend(ObjectTypeDefinitionNode type, Dictionary<string, InterfaceTypeDefinitionNode> interfaces, ILookup<string, IEnumerable<string>> objects)
    {
        var added = new List<FieldDefinitionNode>();
        foreach (var name in type.Interfaces.Select(i => i.Name.Value).Where(interfaces.ContainsKey))
        {
            var names = objects[name].SelectMany(f => f).ToHashSet(StringComparer.Ordinal);
            foreach (var field in interfaces[name].Fields.Where(f => names.Contains(f.Name.Value)))
            {
                if (!type.Fields.Any(f => f.Name.Value == field.Name.Value) && !added.Exists(f => f.Name.Value == field.Name.Value))
                {
                    ImmutableArray<DirectiveNode> directives = [DirectiveNodes.Make("join__field"), .. field.Directives.Where(d => d.Name.Value != "join__field")];
                    added.Add(new FieldDefinitionNode(field.Description, field.Name, field.Arguments, field.Type, directives));
                }
            }
        }

        return added.Count == 0 ? type : new ObjectTypeDefinitionNode(type.Description, type.Name, type.Interfaces, type.Directives, [.. type.Fields, .. added]);
    }
}
