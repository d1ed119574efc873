namespace DataExchange.Access.Consents;

/// <summary>The days off of <see cref="FixedHolidays.Vietnam"/>.</summary>
internal static class VietnamHolidays
{
    private static readonly (int Month, int Day)[] _dates = [(1, 1), (4, 30), (5, 1), (9, 2)];

    /// <summary>Whether the day is such a holiday, or off in the stead of one.</summary>
    internal static bool IsOff(DateOnly day)
    {
        Span<DateOnly> off = stackalloc DateOnly[_dates.Length];
        for (var i = 0; i < _dates.Length; i++)
        {
            off[i] = new DateOnly(day.Year, _dates[i].Month, _dates[i].Day);
        }

        if (off.Contains(day))
        {
            return true;
        }

        // In the order of the year: of two that fall on one weekend, each has a day of its own.
        for (var i = 0; i < off.Length; i++)
        {
            if (Weekends.Has(off[i]))
            {
                off[i] = NextWorkingDay(off[i], off);
            }
        }

        return off.Contains(day);
    }

    private static DateOnly NextWorkingDay(DateOnly day, ReadOnlySpan<DateOnly> off)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (Weekends.Has(day) || off.Contains(day));
        return day;
    }
}
