namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A field of a representation.</summary>
/// <param name="Member">The name as a JSON member: comma, quoted, colon.</param>
/// <param name="Slot">The cell in the object's block; 0 for <c>__typename</c>.</param>
/// <param name="IsKey">Whether the entity is not requested without it.</param>
/// <param name="Types">The numbers of the concrete types for which it is sent; null for all.</param>
/// <param name="Fields">The fields below; empty for a leaf.</param>
internal sealed record CompiledRepresentationField(byte[] Member, int Slot, bool IsKey, int[]? Types, CompiledRepresentationField[] Fields);
