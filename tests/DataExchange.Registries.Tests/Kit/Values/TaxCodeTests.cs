using DataExchange.Registries.Values;

namespace DataExchange.Registries.Tests.Kit.Values;

public sealed class TaxCodeTests
{
    [Theory]
    [InlineData("0100233488")]
    [InlineData("0100112437")]
    [InlineData("0314409058")]
    [InlineData("0312687878")]
    [InlineData("0100109106")]
    [InlineData("0100686209")]
    [InlineData("0200136872")]
    [InlineData("0106001236")]
    [InlineData("0300588569")]
    public void Tax_code_valid_is_read_and_every_other_check_digit_is_refused(string text)
    {
        Assert.True(TaxCode.TryParse(text, out var code, out _));
        Assert.Null(code.Branch);
        foreach (var digit in "0123456789".Where(digit => digit != text[9]))
        {
            Assert.False(TaxCode.TryParse(text[..9] + digit, out _, out var reason));
            Assert.Equal("the tenth digit of a tax code is its check digit", reason);
        }
    }

    [Fact]
    public void Branch_is_three_digits_behind_a_hyphen()
    {
        Assert.True(TaxCode.TryParse("0100112437-012", out var branch, out _));
        Assert.Equal((12, "0100112437"), (branch.Branch, branch.HeadOffice));
        Assert.True(TaxCode.TryParse("0100112437", out var head, out _));
        Assert.Equal(branch, head.ForBranch(12));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("010023348")]
    [InlineData("0100112437-000")]
    [InlineData("0100112437-1")]
    [InlineData("0100112437_001")]
    [InlineData("0100112437-0a1")]
    [InlineData("01001124370012")]
    public void Tax_code_malformed_is_refused(string? text)
    {
        Assert.False(TaxCode.TryParse(text, out _, out var reason));
        Assert.NotEmpty(reason);
    }

    [Fact]
    public void Serials_with_remainder_zero_are_never_issued()
    {
        var unissued = Enumerable.Range(1, 1100).Count(serial => TaxCode.Create("01", serial) is null);
        Assert.InRange(unissued, 95, 105);
    }
}
