namespace DataExchange.Federation.Supergraphs;

/// <summary>A key of an entity in one subgraph.</summary>
/// <param name="Fields">The fields that together identify the entity.</param>
/// <param name="IsResolvable">Whether the subgraph answers <c>_entities</c> for the key; false when it only hands the key out.</param>
public sealed record EntityKey(FieldSet Fields, bool IsResolvable);
