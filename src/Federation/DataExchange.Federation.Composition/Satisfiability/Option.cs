using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>A place where an object can be read: a subgraph, under the type that the subgraph knows it by.</summary>
/// <param name="Type">The type in the subgraph: the object's own, or the interface object that stands for it.</param>
/// <param name="Provided">What the path here provides beyond what the subgraph answers elsewhere; null for nothing.</param>
internal sealed record Option(SubgraphType Type, SelectionSetNode? Provided)
{
    private readonly string _key = $"{Type.Subgraph}\n{Type.Name}\n{(Provided is null ? string.Empty : Printer.PrintCompact(Provided))}";

    public string Key => _key;

    public bool Equals(Option? other) => other is not null && other._key == _key;

    public override int GetHashCode() => _key.GetHashCode(StringComparison.Ordinal);
}
