namespace DataExchange.Registries.Documents.Data;

/// <summary>
/// Where a document stands in the order of time: the day of issue, then the order of arrival in that day. One number
/// that is unique, sorts, serves as key and as cursor. Documents without a day that exists stand before all others.
/// </summary>
internal static class DocumentPosition
{
    private const int SequenceBits = 32;

    /// <summary>The position of the document that arrived as number <paramref name="sequence"/> of its day.</summary>
    public static long Of(DateOnly? issuedOn, long sequence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sequence, 1L << SequenceBits);
        return ((long)(issuedOn?.DayNumber ?? 0) << SequenceBits) | sequence;
    }

    /// <summary>The first position of a day.</summary>
    public static long From(DateOnly day) => (long)day.DayNumber << SequenceBits;

    /// <summary>The first position after a day.</summary>
    public static long After(DateOnly day) => (day.DayNumber + 1L) << SequenceBits;
}
