namespace DataExchange.Registries.Land.Model;

/// <summary>An amount: the schema's <c>Money</c>.</summary>
internal sealed record MoneyView(decimal Amount, string Currency);
