using DataExchange.Federation.Execution.Caching;

namespace DataExchange.Cache.Levels;

/// <summary>Judges values by the clock.</summary>
internal static class FieldTimes
{
    // Clocks of machines that share a store differ; a value of a clock that is wrong by more is not used.
    private const long MostAheadMs = 60_000;

    /// <summary>Whether a value may not be used at an instant (milliseconds since 1970).</summary>
    public static bool IsOver(CachedField field, long now) => field.ExpiresAt <= now || field.StoredAt > now + MostAheadMs;

    /// <summary>The value, kept for no longer than allowed; null when that is over already.</summary>
    public static CachedField? Bounded(CachedField field, long now, long mostMs)
    {
        var end = Math.Min(field.StoredAt, now) + mostMs;
        if (end < field.ExpiresAt)
        {
            field = new CachedField
            {
                Group = field.Group,
                Value = field.Value,
                StoredAt = field.StoredAt,
                FreshUntil = Math.Min(field.FreshUntil, end),
                ExpiresAt = end,
                Moment = field.Moment,
                Tags = field.Tags,
            };
        }

        return IsOver(field, now) ? null : field;
    }
}
