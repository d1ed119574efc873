namespace DataExchange.Registries.Documents.Schema;

/// <summary>Instants as the registry shows them: by the clock of Viet Nam.</summary>
internal static class Instants
{
    /// <summary>The offset of Viet Nam, which has no summer time.</summary>
    public static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    /// <summary>The instant of a number of Unix milliseconds.</summary>
    public static DateTimeOffset Of(long unixMilliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds).ToOffset(VietnamOffset);

    /// <summary>The same; null for none.</summary>
    public static DateTimeOffset? Of(long? unixMilliseconds) => unixMilliseconds is { } at ? Of(at) : null;

    /// <summary>The day in Viet Nam at this moment.</summary>
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(VietnamOffset).DateTime);
}
