namespace DataExchange.GraphQL.Server.Tests.Compatibility;

/// <summary>A product on the shelf.</summary>
public sealed record ProductRow(string Id, string Sku, string Package, string Variation, double Weight, string Owner);
