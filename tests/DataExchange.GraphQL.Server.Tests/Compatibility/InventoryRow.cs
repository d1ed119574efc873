namespace DataExchange.GraphQL.Server.Tests.Compatibility;

/// <summary>An inventory, whose concrete type another subgraph knows.</summary>
public sealed record InventoryRow(string Id);
