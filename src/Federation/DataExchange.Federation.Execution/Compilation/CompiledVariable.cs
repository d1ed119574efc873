namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A variable of an operation.</summary>
/// <param name="Name">The name without <c>$</c>.</param>
/// <param name="Definition">The definition as GraphQL text inside a JSON string.</param>
/// <param name="Member">The name as a JSON member: quoted, with the colon.</param>
internal sealed record CompiledVariable(string Name, byte[] Definition, byte[] Member);
