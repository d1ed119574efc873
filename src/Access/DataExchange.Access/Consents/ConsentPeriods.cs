namespace DataExchange.Access.Consents;

/// <summary>The calendar periods in which a periodic consent can be used once.</summary>
internal static class ConsentPeriods
{
    /// <summary>Whether both instants lie in the same period; never for <see cref="ConsentFrequency.Unlimited"/>.</summary>
    internal static bool AreSame(ConsentFrequency frequency, DateTimeOffset a, DateTimeOffset b)
        => frequency != ConsentFrequency.Unlimited && Start(frequency, LocalDays.Of(a)) == Start(frequency, LocalDays.Of(b));

    private static DateOnly Start(ConsentFrequency frequency, DateOnly day) => frequency switch
    {
        ConsentFrequency.Weekly => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        ConsentFrequency.Monthly => new DateOnly(day.Year, day.Month, 1),
        ConsentFrequency.Yearly => new DateOnly(day.Year, 1, 1),
        _ => day,
    };
}
