namespace DataExchange.Registries.Tax.Schema;

/// <summary>The key of a province, which the population registry knows.</summary>
internal sealed record ProvinceKey(string? Code);
