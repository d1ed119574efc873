namespace DataExchange.Registries.Tax.Assessment;

/// <summary>
/// The table that land tax is computed from. ASSUMPTION: no official price list was read. The shape of the rates
/// (0.03 %, 0.07 %, 0.15 % by quota; agricultural land exempt) follows the Law on Non-agricultural Land Use Tax
/// 48/2010/QH12; the taxable prices and the quota are round figures of the demonstration. Whoever operates the
/// registry replaces this file.
/// </summary>
internal static class LandTaxRates
{
    /// <summary>The first calendar year with a land tax by this table.</summary>
    public const int FirstYear = 2012;

    /// <summary>The quota of residential land, in square metres: up to it the lowest rate holds.</summary>
    public const decimal ResidentialQuota = 200m;

    /// <summary>The rate within the quota, and of production and business land.</summary>
    public const decimal WithinQuota = 0.0003m;

    /// <summary>The rate beyond the quota, up to three times of it.</summary>
    public const decimal UpToThreeQuotas = 0.0007m;

    /// <summary>The rate beyond three times the quota.</summary>
    public const decimal BeyondThreeQuotas = 0.0015m;

    /// <summary>The taxable price, in VND per square metre, where only an owned area is known.</summary>
    public const decimal OwnedAreaPrice = 3_000_000m;

    private static readonly Dictionary<string, (LandTaxSchedule Schedule, decimal Price)> ByCode = new(StringComparer.Ordinal)
    {
        ["ODT"] = (LandTaxSchedule.Residential, 12_000_000m),
        ["ONT"] = (LandTaxSchedule.Residential, 3_000_000m),
        ["SKK"] = (LandTaxSchedule.Business, 2_500_000m),
        ["SKN"] = (LandTaxSchedule.Business, 2_000_000m),
        ["SCT"] = (LandTaxSchedule.Business, 2_500_000m),
        ["TMD"] = (LandTaxSchedule.Business, 8_000_000m),
        ["SKC"] = (LandTaxSchedule.Business, 2_000_000m),
        ["SKS"] = (LandTaxSchedule.Business, 800_000m),
        ["SKX"] = (LandTaxSchedule.Business, 800_000m),
    };

    /// <summary>The schedule and the taxable price of a purpose code in force; every code not listed is exempt.</summary>
    public static (LandTaxSchedule Schedule, decimal PricePerSquareMetre) Of(string? purposeCode) =>
        purposeCode is not null && ByCode.TryGetValue(purposeCode, out var entry) ? entry : (LandTaxSchedule.Exempt, 0m);
}
