namespace DataExchange.GraphQL.Server.Tests.Compatibility;

/// <summary>How big a product is.</summary>
public sealed record SizeRow(double Weight, string Unit);
