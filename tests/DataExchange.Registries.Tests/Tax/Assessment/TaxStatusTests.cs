using DataExchange.Registries.Tax.Assessment;

namespace DataExchange.Registries.Tests.Tax.Assessment;

public sealed class TaxStatusTests
{
    [Theory]
    [InlineData("00", "Active")]
    [InlineData("05", "Suspended")]
    public void NameOf_a_code_of_the_portal_is_its_name(string code, string english)
    {
        Assert.Equal(english, TaxStatus.NameOf(code, english: true));
        Assert.StartsWith("NNT ", TaxStatus.NameOf(code, english: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("02")]
    [InlineData(null)]
    public void NameOf_a_code_that_is_none_is_null(string? code) => Assert.Null(TaxStatus.NameOf(code, english: true));
}
