namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A variable that ancestors fill.</summary>
/// <param name="Name">The name without <c>$</c>; what a request calls it has the number of the value behind it.</param>
/// <param name="Type">The type as GraphQL text inside a JSON string.</param>
/// <param name="IsNonNull">Whether it may not be null.</param>
/// <param name="Sources">Where the value stands, nearest ancestor first.</param>
internal sealed record CompiledContext(byte[] Name, byte[] Type, bool IsNonNull, CompiledContextSource[] Sources);
