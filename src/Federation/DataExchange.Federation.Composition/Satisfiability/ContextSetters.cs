using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>The contexts that objects set, by their concrete type: those of the type, of its interfaces, and of the unions that it is in.</summary>
internal sealed class ContextSetters(FrozenDictionary<string, ImmutableArray<string>> contexts)
{
    public static ContextSetters Of(MergedSchema schema)
    {
        var found = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var name = schema.Directives.FirstOrDefault(d => d.Spec?.SpecName == "context")?.Name;
        foreach (var type in schema.Types)
        {
            foreach (var context in type.Directives.All(name).Select(d => d.Text("name")!))
            {
                foreach (var concrete in Concrete(schema, type))
                {
                    (found.TryGetValue(concrete, out var set) ? set : found[concrete] = new SortedSet<string>(StringComparer.Ordinal)).Add(context);
                }
            }
        }

        return new ContextSetters(found.ToFrozenDictionary(f => f.Key, f => f.Value.ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>The names of the contexts, ordered; none for most types.</summary>
    public ImmutableArray<string> Of(string type) => contexts.TryGetValue(type, out var own) ? own : [];

    private static IEnumerable<string> Concrete(MergedSchema schema, TypeDefinitionNode type) => type switch
    {
        UnionTypeDefinitionNode union => union.Types.Select(t => t.Name.Value),
        InterfaceTypeDefinitionNode => schema.Types.OfType<ObjectTypeDefinitionNode>().Where(t => t.Interfaces.Any(i => i.Name.Value == type.Name.Value)).Select(t => t.Name.Value),
        _ => [type.Name.Value],
    };
}
