using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>Finds which concrete types a value of a type can have in one subgraph.</summary>
internal sealed class PossibleTypesReading
{
    private readonly Dictionary<(string Interface, string Subgraph), List<string>> _implementers = [];
    private readonly Func<JoinedType, string, IEnumerable<string>> _members;

    public PossibleTypesReading(
        List<JoinedType> types,
        Func<JoinedType, string, IEnumerable<string>> interfaces,
        Func<JoinedType, string, IEnumerable<string>> members)
    {
        _members = members;
        foreach (var type in types.Where(t => t.Definition is ObjectTypeDefinitionNode))
        {
            foreach (var subgraph in type.Types.Keys)
            {
                foreach (var name in interfaces(type, subgraph))
                {
                    ImplementersOf((name, subgraph)).Add(type.Name);
                }
            }
        }
    }

    public ImmutableArray<string> Of(JoinedType type, string subgraph) => type.Definition switch
    {
        ObjectTypeDefinitionNode => [type.Name],
        InterfaceTypeDefinitionNode => [.. _implementers.GetValueOrDefault((type.Name, subgraph), [])],
        UnionTypeDefinitionNode => [.. _members(type, subgraph)],
        _ => [],
    };

    private List<string> ImplementersOf((string Interface, string Subgraph) key)
    {
        if (!_implementers.TryGetValue(key, out var list))
        {
            _implementers[key] = list = [];
        }

        return list;
    }
}
