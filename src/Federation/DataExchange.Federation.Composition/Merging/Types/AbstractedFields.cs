using System.Collections.Immutable;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.Merging.Types;

/// <summary>The fields that a subgraph resolves on an object type it does not know, because it knows an interface of the type as an object (<c>@interfaceObject</c>).</summary>
internal sealed class AbstractedFields(ImmutableArray<SubgraphSchema> subgraphs)
{
    private readonly ILookup<string, string> _interfaces = subgraphs
        .SelectMany(s => s.Types)
        .Where(t => t is { Kind: TypeKind.Object, IsInterfaceObject: false })
        .SelectMany(t => t.Interfaces.Select(i => (t.Name, Interface: i)))
        .Distinct()
        .ToLookup(t => t.Name, t => t.Interface, StringComparer.Ordinal);

    /// <summary>The interfaces of an object type in any subgraph.</summary>
    public IEnumerable<string> Interfaces(string type) => _interfaces[type];

    /// <summary>The object types that implement an interface in any subgraph.</summary>
    public IEnumerable<string> Implementations(string interfaceName) => _interfaces.Where(i => i.Contains(interfaceName)).Select(i => i.Key);

    /// <summary>The fields of one name, each with its subgraph and the interface object that has it.</summary>
    public IEnumerable<(SubgraphSchema Subgraph, DeclaredType Parent, DeclaredField Field)> Find(string type, string field)
    {
        foreach (var subgraph in subgraphs.Where(s => s.FindType(type) is null))
        {
            foreach (var parent in _interfaces[type].Select(subgraph.FindType).OfType<DeclaredType>().Where(t => t.IsInterfaceObject))
            {
                if (parent.FindField(field) is { } found)
                {
                    yield return (subgraph, parent, found);
                }
            }
        }
    }
}
