namespace DataExchange.Gateway.Transforms;

/// <summary>The decade of a date or an instant in ISO 8601 form, as its first day: <c>1985-03-14</c> is in <c>1980-01-01</c>.</summary>
internal static class Decades
{
    private const int DateLength = 10;

    /// <summary>The first day of the decade, for an instant its first moment; null for anything that begins with no date.</summary>
    public static string? Of(string text)
    {
        if (text.Length < DateLength || text[4] != '-' || text[7] != '-' || !text.AsSpan(0, 4).ContainsOnlyDigits()
            || !text.AsSpan(5, 2).ContainsOnlyDigits() || !text.AsSpan(8, 2).ContainsOnlyDigits())
        {
            return null;
        }

        return text.Length == DateLength ? $"{text[..3]}0-01-01" : text[DateLength] is 'T' or 't' or ' ' ? $"{text[..3]}0-01-01T00:00:00Z" : null;
    }
}
