using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>The places where an object type can be entered.</summary>
internal static class Entries
{
    /// <summary>The type in each subgraph that has it, and the interface objects that can stand for it.</summary>
    public static IEnumerable<Option> Of(Supergraph supergraph, string type)
    {
        foreach (var definition in supergraph.FindType(type)?.Definitions ?? [])
        {
            yield return new Option(definition, null);
        }

        foreach (var implemented in (supergraph.Schema.FindType(type) as ObjectType)?.Interfaces ?? [])
        {
            foreach (var definition in (supergraph.FindType(implemented.Name)?.Definitions ?? []).Where(d => d.IsInterfaceObject))
            {
                yield return new Option(definition, null);
            }
        }
    }
}
