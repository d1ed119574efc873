using System.Globalization;
using DataExchange.Access.Consents;

namespace DataExchange.Access.Tests.Consents;

/// <summary>The days that count for deadlines.</summary>
public sealed class WorkingDaysTests
{
    private static readonly WorkingDays s_vietnam = new(new HashSet<DateOnly>(), FixedHolidays.Vietnam);

    [Theory]
    [InlineData("2026-11-20", "2026-11-24")]
    [InlineData("2026-11-18", "2026-11-20")]
    [InlineData("2026-11-21", "2026-11-24")]
    [InlineData("2027-04-29", "2027-05-03")]
    public void Without_holidays_weekends_alone_are_off(string start, string last) => Assert.Equal(EndOf(last), WorkingDays.WithoutHolidays.EndOf(2, Noon(start)));

    [Theory]
    [InlineData("2026-04-28", "2026-05-04")]
    [InlineData("2026-09-01", "2026-09-04")]
    [InlineData("2025-12-31", "2026-01-05")]
    [InlineData("2026-11-18", "2026-11-20")]
    public void Holidays_of_the_labour_code_are_off(string start, string last) => Assert.Equal(EndOf(last), s_vietnam.EndOf(2, Noon(start)));

    [Theory]
    [InlineData("2021-12-31", "2022-01-05")]
    [InlineData("2022-04-29", "2022-05-05")]
    [InlineData("2023-09-01", "2023-09-06")]
    [InlineData("2027-04-29", "2027-05-05")]
    [InlineData("2028-04-28", "2028-05-04")]
    public void Holiday_on_a_weekend_gives_the_next_working_day_off(string start, string last) => Assert.Equal(EndOf(last), s_vietnam.EndOf(2, Noon(start)));

    [Fact]
    public void Listed_days_are_off_beside_the_fixed_ones()
    {
        var tet = Enumerable.Range(0, 7).Select(i => new DateOnly(2027, 2, 5).AddDays(i)).ToHashSet();

        Assert.Equal(EndOf("2027-02-15"), new WorkingDays(tet, FixedHolidays.Vietnam).EndOf(2, Noon("2027-02-04")));
        Assert.Equal(EndOf("2027-02-08"), s_vietnam.EndOf(2, Noon("2027-02-04")));
    }

    [Fact]
    public void Withdrawal_before_a_holiday_is_acknowledged_after_it()
    {
        var clock = WithdrawalClock.Start(Noon("2026-09-01"), concernsThirdParties: false, s_vietnam);

        Assert.Equal(EndOf("2026-09-04"), clock.AcknowledgeBy);
        Assert.Equal(EndOf("2026-09-16"), clock.CompleteBy);
    }

    private static DateTimeOffset Noon(string day) => LocalDays.Midnight(Day(day)).AddHours(12);

    private static DateTimeOffset EndOf(string day) => LocalDays.Midnight(Day(day).AddDays(1));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
