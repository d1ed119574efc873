namespace DataExchange.Registries.Tax.Schema;

/// <summary>The address of an organisation.</summary>
internal sealed record RegisteredAddress(string? Line, string? CommuneCode, string? ProvinceCode)
{
    /// <summary>The province; null without a code.</summary>
    public ProvinceKey? Province => ProvinceCode is null ? null : new ProvinceKey(ProvinceCode);
}
