namespace DataExchange.Federation.Execution.Compilation;

/// <summary>How entities of one concrete type are presented.</summary>
/// <param name="Prefix">The opening brace and the <c>__typename</c> member.</param>
/// <param name="TypeName">The number of the <c>__typename</c> that is sent.</param>
/// <param name="Fields">The fields to send.</param>
/// <param name="Checks">The cell that the reply must repeat, by check; 0 for none.</param>
internal sealed record CompiledRepresentation(byte[] Prefix, int TypeName, CompiledRepresentationField[] Fields, int[] Checks)
{
    /// <summary>What the guard is told of an entity: the opening brace and the <c>__typename</c> member, then the fields; null where there is no guard.</summary>
    public (byte[] Prefix, CompiledRepresentationField[] Fields)? Record { get; init; }
}
