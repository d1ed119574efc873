namespace DataExchange.GraphQL.Server.Tests.Compatibility;

/// <summary>A user, who lives in another subgraph: what it told of her, or null.</summary>
public sealed record UserRow(string Email, int? Orders, int? Years);
