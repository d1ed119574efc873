namespace DataExchange.Access.Consents;

/// <summary>Counts working days: Monday to Friday without public holidays.</summary>
/// <param name="Holidays">The public holidays and days off in lieu; may be empty.</param>
/// <param name="Fixed">The public holidays that come back every year on the same day.</param>
public sealed record WorkingDays(IReadOnlySet<DateOnly> Holidays, FixedHolidays Fixed = FixedHolidays.None)
{
    /// <summary>Weekends only.</summary>
    public static WorkingDays WithoutHolidays { get; } = new(new HashSet<DateOnly>());

    /// <summary>The end of the <paramref name="count"/>th working day after the day of <paramref name="start"/>.</summary>
    public DateTimeOffset EndOf(int count, DateTimeOffset start)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var day = LocalDays.Of(start);
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return LocalDays.Midnight(day.AddDays(1));
    }

    private bool IsWorkingDay(DateOnly day)
        => !Weekends.Has(day) && !Holidays.Contains(day) && !(Fixed == FixedHolidays.Vietnam && VietnamHolidays.IsOff(day));
}
