namespace DataExchange.GraphQL.Server.Tests.Compatibility;

/// <summary>A variation of a product.</summary>
public sealed record VariationRow(string Id);
