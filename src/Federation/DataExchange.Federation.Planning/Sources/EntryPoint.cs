using DataExchange.Federation.Supergraphs;

namespace DataExchange.Federation.Planning.Sources;

/// <summary>A key under which a subgraph answers <c>_entities</c> for a concrete type.</summary>
/// <param name="Key">The key.</param>
/// <param name="WireType">The <c>__typename</c> to send: the concrete type, or the interface object that stands for it.</param>
internal sealed record EntryPoint(EntityKey Key, string WireType);
