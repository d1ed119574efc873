using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Cursors;

/// <summary>A cursor that a client gives, which reaches the registry opened, by a variable of the gateway's own.</summary>
/// <param name="Variable">That variable, without <c>$</c>.</param>
/// <param name="Scope">The list that it must belong to.</param>
/// <param name="Given">What the client wrote: a text, null, or a variable of its own.</param>
internal sealed record CursorInput(string Variable, CursorScope Scope, ValueNode Given);
