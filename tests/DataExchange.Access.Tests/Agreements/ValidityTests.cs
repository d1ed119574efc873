using DataExchange.Access.Agreements;

namespace DataExchange.Access.Tests.Agreements;

public sealed class ValidityTests
{
    private static readonly Validity _year = new(new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1));

    [Theory]
    [InlineData("2025-12-31T16:59:59.9999999Z", false)]
    [InlineData("2025-12-31T17:00:00Z", true)]
    [InlineData("2026-12-31T16:59:59.9999999Z", true)]
    [InlineData("2026-12-31T17:00:00Z", false)]
    public void Day_begins_at_midnight_in_Ho_Chi_Minh_City(string instant, bool inside)
        => Assert.Equal(inside, _year.Contains(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void NextChange_is_the_beginning_then_the_end_then_none()
    {
        Assert.Equal(_year.Begins, _year.NextChange(_year.Begins.AddTicks(-1)));
        Assert.Equal(_year.Ends, _year.NextChange(_year.Begins));
        Assert.Null(_year.NextChange(_year.Ends!.Value));
    }

    [Theory]
    [InlineData("2026-01-01/2027-01-01")]
    [InlineData("2026-01-01/")]
    public void Text_is_read_and_written_alike(string text)
    {
        Assert.True(Validity.TryParse(text, out var validity, out _));
        Assert.Equal(text, validity.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-01-01")]
    [InlineData("01/01/2026")]
    [InlineData("2026-02-30/2027-01-01")]
    [InlineData("2026-01-01/soon")]
    public void Text_that_is_no_validity_has_a_reason(string? text)
    {
        Assert.False(Validity.TryParse(text, out _, out var reason));
        Assert.Equal("A validity must be two days joined by a slash, such as `2026-01-01/2031-01-01`, the second optional.", reason);
    }

    [Fact]
    public void Text_that_ends_before_it_begins_has_a_reason()
    {
        Assert.False(Validity.TryParse("2026-01-02/2026-01-02", out _, out var reason));
        Assert.Equal("A validity must end after the day on which it begins.", reason);
    }
}
