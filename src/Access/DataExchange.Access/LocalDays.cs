namespace DataExchange.Access;

/// <summary>
/// Days of Asia/Ho_Chi_Minh, in which the law counts: UTC+7 without summer time since 1975, so that a fixed offset needs no time-zone files.
/// </summary>
public static class LocalDays
{
    /// <summary>The offset of the country's time.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The day on which an instant falls.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The midnight with which a day begins.</summary>
    public static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
