namespace DataExchange.AccessLog.Records;

/// <summary>
/// What of an operation's name goes into a record. The name is the caller's free choice, so one that is too long or that carries
/// a number as long as an identity number is replaced.
/// </summary>
public static class OperationNameText
{
    /// <summary>What stands in place of a name that is not written.</summary>
    public const string Withheld = "(withheld)";

    private const int MaxLength = 64;
    private const int IdentityDigits = 9;

    /// <summary>The name, <see cref="Withheld"/>, or null for null.</summary>
    public static string? Of(string? name)
        => name is null || IsPlausible(name) ? name : Withheld;

    private static bool IsPlausible(string name)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return false;
        }

        var digits = 0;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }

            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits < IdentityDigits;
    }
}
