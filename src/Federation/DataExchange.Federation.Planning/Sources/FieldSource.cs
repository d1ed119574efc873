using DataExchange.Federation.Supergraphs;

namespace DataExchange.Federation.Planning.Sources;

/// <summary>A way to have a field of a concrete type answered by one subgraph.</summary>
/// <param name="Subgraph">The subgraph.</param>
/// <param name="Field">The field as the subgraph defines it.</param>
/// <param name="WireType">The type that it is asked on: the concrete type, or the interface object that stands for it.</param>
/// <param name="Provision">What the subgraph can answer below, beyond the usual.</param>
internal sealed record FieldSource(string Subgraph, SubgraphField Field, string WireType, Provision Provision)
{
    /// <summary>Whether the field is only answered of an entity that is entered by key: something is sent for it.</summary>
    public bool NeedsEntry => Field.Requires is not null || !Field.ContextArguments.IsEmpty;
}
