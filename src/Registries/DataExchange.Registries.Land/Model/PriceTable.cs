namespace DataExchange.Registries.Land.Model;

/// <summary>The synthetic price table of land: from 2014 to the current year, four hundredths of the price of 2024 more each year.</summary>
internal static class PriceTable
{
    private const int FirstYear = 2014;
    private const int BaseYear = 2024;
    private const int YearlyPercent = 4;

    /// <summary>The value in whole đồng; null for a year without a table.</summary>
    public static MoneyView? Value(long areaCentiares, long pricePerSquareMetre, int year, int currentYear)
    {
        if (year < FirstYear || year > currentYear)
        {
            return null;
        }

        var factor = 1m + (YearlyPercent * (year - BaseYear) / 100m);
        return new MoneyView(decimal.Truncate(areaCentiares / 100m * pricePerSquareMetre * factor), "VND");
    }
}
