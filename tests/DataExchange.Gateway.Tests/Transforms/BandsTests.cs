using System.Globalization;
using System.Numerics;
using DataExchange.Gateway.Transforms;

namespace DataExchange.Gateway.Tests.Transforms;

/// <summary>The bands of RANGE: no narrower than ten, in order, and the same for every way to write a number.</summary>
public sealed class BandsTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("1", "0")]
    [InlineData("9.999", "0")]
    [InlineData("10", "10")]
    [InlineData("19", "10")]
    [InlineData("20", "20")]
    [InlineData("49.9", "20")]
    [InlineData("50", "50")]
    [InlineData("-37", "-20")]
    [InlineData("-9", "0")]
    [InlineData("3250000", "2000000")]
    [InlineData("3.25e6", "2000000")]
    [InlineData("32500000E-1", "2000000")]
    [InlineData("0.00325e9", "2000000")]
    [InlineData("0000123", "100")]
    [InlineData("0.0", "0")]
    [InlineData("1e-300", "0")]
    [InlineData("99999999999999999999999999999999999999", "50000000000000000000000000000000000000")]
    public void Number_becomes_the_bound_of_its_band(string number, string band) => Assert.Equal(band, Bands.Of(number));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("x")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1e99999")]
    [InlineData("1e39")]
    [InlineData("1 ")]
    [InlineData("٣")]
    [InlineData("true")]
    [InlineData("null")]
    public void What_is_no_number_or_too_long_has_no_band(string text) => Assert.Null(Bands.Of(text));

    [Fact]
    public void Bands_are_in_the_order_of_their_numbers_and_hold_ten_whole_numbers_at_least()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Number(random), Number(random));
            var (low, high) = a <= b ? (a, b) : (b, a);

            Assert.True(Band(low) <= Band(high), $"{low} and {high}");
            Assert.True(BigInteger.Abs(Band(low)) <= BigInteger.Abs(low), $"{low}");
            var edge = Band(low);
            var inside = Enumerable.Range(0, 10).Select(n => edge.Sign < 0 ? edge - n : edge + n);
            Assert.All(inside, n => Assert.Equal(edge, Band(n)));
        }
    }

    private static BigInteger Number(Random random)
    {
        var value = BigInteger.Pow(10, random.Next(0, 20)) * random.Next(1, 1_000) / random.Next(1, 1_000);
        return random.Next(2) == 0 ? value : -value;
    }

    private static BigInteger Band(BigInteger number) => BigInteger.Parse(Bands.Of(number.ToString(CultureInfo.InvariantCulture))!, CultureInfo.InvariantCulture);
}
