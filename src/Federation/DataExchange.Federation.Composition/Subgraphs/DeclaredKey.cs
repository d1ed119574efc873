namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>A key of a type in a subgraph.</summary>
/// <param name="Fields">Its fields.</param>
/// <param name="IsResolvable">Whether the subgraph finds entities by it.</param>
/// <param name="IsOfExtension">Whether an extension of the type has it, as subgraphs of Federation v1 do that do not own the type.</param>
internal sealed record DeclaredKey(FieldSetText Fields, bool IsResolvable, bool IsOfExtension);
