namespace DataExchange.Registries.Reference;

/// <summary>One of the 63 provinces that ended on 30 June 2025.</summary>
/// <param name="Code">Two digits, zero-padded; since the merger it may mean another province.</param>
/// <param name="Name">Name, in NFC.</param>
/// <param name="TaxPrefix">First two digits of the tax codes registered here.</param>
/// <param name="AgencyCode">Level-1 agency code of Decision 20/2020, such as H26.</param>
/// <param name="CurrentCode">Code of the province of today that it is part of.</param>
public sealed record FormerProvince(string Code, string Name, string TaxPrefix, string AgencyCode, string CurrentCode)
{
    /// <summary>First three digits of the personal ids registered here.</summary>
    public string PersonalIdPrefix => "0" + Code;
}
