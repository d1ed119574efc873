namespace DataExchange.Access.Consents;

/// <summary>The weekly days off of public offices.</summary>
internal static class Weekends
{
    internal static bool Has(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
