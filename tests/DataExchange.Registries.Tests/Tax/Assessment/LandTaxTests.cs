using DataExchange.Registries.Tax.Assessment;

namespace DataExchange.Registries.Tests.Tax.Assessment;

public sealed class LandTaxTests
{
    private const int ThisYear = 2026;

    [Theory]
    [InlineData("ODT", 100, 360_000)] // 100 m² × 12,000,000 × 0.03 %
    [InlineData("ONT", 200, 180_000)] // exactly the quota
    [InlineData("ONT", 201, 182_100)] // one square metre beyond it
    [InlineData("ONT", 600, 1_020_000)] // three quotas
    [InlineData("ONT", 601, 1_024_500)] // and one beyond them
    [InlineData("TMD", 1000, 2_400_000)] // business land knows no quota
    [InlineData("LUC", 10_000, 0)] // rice land is exempt
    [InlineData("???", 100, 0)] // an unknown purpose is not taxed
    public void OfParcel_with_one_use_follows_the_rate_table(string code, int area, int expected) =>
        Assert.Equal(expected, LandTax.OfParcel(area, [new TaxedUse(code, area)], ThisYear, ThisYear));

    [Fact]
    public void OfParcel_with_several_uses_adds_them_up() =>
        Assert.Equal(180_000m, LandTax.OfParcel(500m, [new TaxedUse("ONT", 200m), new TaxedUse("CLN", 300m)], ThisYear, ThisYear));

    [Fact]
    public void OfParcel_without_area_is_null() => Assert.Null(LandTax.OfParcel(null, [], ThisYear, ThisYear));

    [Fact]
    public void OfParcel_without_uses_is_zero() => Assert.Equal(0m, LandTax.OfParcel(100m, null, ThisYear, ThisYear));

    [Theory]
    [InlineData(LandTaxRates.FirstYear - 1, false)]
    [InlineData(LandTaxRates.FirstYear, true)]
    [InlineData(ThisYear, true)]
    [InlineData(ThisYear + 1, false)]
    public void Year_outside_the_table_gives_null(int year, bool assessed)
    {
        Assert.Equal(assessed, LandTax.OfParcel(100m, [new TaxedUse("ONT", 100m)], year, ThisYear) is not null);
        Assert.Equal(assessed, LandTax.OfOwnedArea(100m, year, ThisYear) is not null);
    }

    [Fact]
    public void OfOwnedArea_is_taxed_as_one_rural_residential_parcel() =>
        Assert.Equal(LandTax.OfParcel(750m, [new TaxedUse("ONT", 750m)], 2025, ThisYear), LandTax.OfOwnedArea(750m, 2025, ThisYear));

    [Fact]
    public void OfOwnedArea_rounds_half_a_dong_up() => Assert.Equal(1m, LandTax.OfOwnedArea(0.0005556m, 2025, ThisYear));
}
