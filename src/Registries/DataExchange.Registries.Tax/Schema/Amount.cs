namespace DataExchange.Registries.Tax.Schema;

/// <summary>An amount of money as the schema's `Money` has it.</summary>
internal sealed record Amount(decimal Value, string Currency)
{
    /// <summary>An amount in Vietnamese đồng.</summary>
    public static Amount Dong(decimal value) => new(value, "VND");

    /// <summary>The same; null for none.</summary>
    public static Amount? Dong(decimal? value) => value is { } known ? Dong(known) : null;
}
