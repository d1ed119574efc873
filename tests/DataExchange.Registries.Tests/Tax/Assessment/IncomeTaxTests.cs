using DataExchange.Registries.Tax.Assessment;

namespace DataExchange.Registries.Tests.Tax.Assessment;

public sealed class IncomeTaxTests
{
    [Theory]
    [InlineData(132_000_000, 0)]
    [InlineData(132_000_100, 5)]
    [InlineData(192_000_000, 3_000_000)]
    [InlineData(252_000_000, 9_000_000)]
    [InlineData(348_000_000, 23_400_000)]
    [InlineData(516_000_000, 57_000_000)]
    [InlineData(756_000_000, 117_000_000)]
    [InlineData(1_092_000_000, 217_800_000)]
    [InlineData(1_192_000_000, 252_800_000)]
    public void Of_an_income_at_each_bracket_edge_adds_the_brackets_below(long income, long tax) =>
        Assert.Equal(tax, IncomeTax.Of(income, IncomeTax.PersonalDeduction));

    [Fact]
    public void Of_an_income_below_the_deductions_is_zero() => Assert.Equal(0, IncomeTax.Of(100, 200));

    [Theory]
    [InlineData(0, 132_000_000)]
    [InlineData(2, 237_600_000)]
    public void Deductions_grow_with_the_dependants(int dependants, long expected) =>
        Assert.Equal(expected, IncomeTax.Deductions(dependants));
}
