namespace DataExchange.Federation.Supergraphs;

/// <summary>An argument that a subgraph wants filled from an ancestor (<c>@fromContext</c>); clients do not see it.</summary>
/// <param name="Name">The argument's name in the subgraph.</param>
/// <param name="Type">The argument's type in the subgraph, as SDL.</param>
/// <param name="Context">The name of the context, with the subgraph's prefix.</param>
/// <param name="Selection">What is read on the type that sets the context.</param>
public sealed record ContextArgument(string Name, string Type, string Context, FieldSet Selection);
