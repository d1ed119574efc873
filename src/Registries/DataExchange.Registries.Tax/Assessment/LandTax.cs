namespace DataExchange.Registries.Tax.Assessment;

/// <summary>Land tax of one year, computed from what the land registry knows. Amounts are whole VND.</summary>
internal static class LandTax
{
    /// <summary>The tax of a parcel; null without an area, or for a year outside the table.</summary>
    /// <param name="areaSquareMetres">The area of the parcel.</param>
    /// <param name="uses">Its parts; null or empty counts the whole area as exempt.</param>
    /// <param name="year">The year taxed.</param>
    /// <param name="currentYear">The year of today: later ones are not assessed yet.</param>
    public static decimal? OfParcel(decimal? areaSquareMetres, IReadOnlyList<TaxedUse>? uses, int year, int currentYear)
    {
        if (areaSquareMetres is null || !IsAssessed(year, currentYear))
        {
            return null;
        }

        var tax = 0m;
        foreach (var use in uses ?? [])
        {
            var (schedule, price) = LandTaxRates.Of(use.Code);
            tax += Of(schedule, Math.Max(0m, use.AreaSquareMetres ?? 0m), price);
        }

        return Round(tax);
    }

    /// <summary>
    /// The tax on all land a person owns, as if it were one rural residential parcel; null without an area, or for a
    /// year outside the table.
    /// </summary>
    public static decimal? OfOwnedArea(decimal? ownedAreaSquareMetres, int year, int currentYear) =>
        ownedAreaSquareMetres is { } area && IsAssessed(year, currentYear)
            ? Round(Of(LandTaxSchedule.Residential, Math.Max(0m, area), LandTaxRates.OwnedAreaPrice))
            : null;

    private static bool IsAssessed(int year, int currentYear) => year >= LandTaxRates.FirstYear && year <= currentYear;

    private static decimal Of(LandTaxSchedule schedule, decimal area, decimal price) => schedule switch
    {
        LandTaxSchedule.Residential => price * Progressive(area),
        LandTaxSchedule.Business => price * area * LandTaxRates.WithinQuota,
        _ => 0m,
    };

    private static decimal Progressive(decimal area)
    {
        const decimal quota = LandTaxRates.ResidentialQuota;
        var within = Math.Min(area, quota);
        var middle = Math.Clamp(area - quota, 0m, 2 * quota);
        var beyond = Math.Max(0m, area - (3 * quota));
        return (within * LandTaxRates.WithinQuota)
            + (middle * LandTaxRates.UpToThreeQuotas)
            + (beyond * LandTaxRates.BeyondThreeQuotas);
    }

    private static decimal Round(decimal amount) => Math.Round(amount, 0, MidpointRounding.AwayFromZero);
}
