namespace DataExchange.Registries.Values;

/// <summary>Tests of digits in text.</summary>
internal static class Digits
{
    /// <summary>Whether the text is not empty and has nothing but the digits 0 to 9.</summary>
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
