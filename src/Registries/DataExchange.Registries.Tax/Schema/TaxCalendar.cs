namespace DataExchange.Registries.Tax.Schema;

/// <summary>The calendar year in Viet Nam, which has no summer time.</summary>
internal static class TaxCalendar
{
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    /// <summary>The year at this moment.</summary>
    public static int CurrentYear(TimeProvider time) => time.GetUtcNow().ToOffset(VietnamOffset).Year;
}
