namespace DataExchange.Access.Subjects;

/// <summary>What of a personal identifier may be shown on a list.</summary>
public static class SubjectMask
{
    private const int Shown = 4;

    /// <summary>The last four characters behind an asterisk for each of the others; asterisks only, where there are no more than four.</summary>
    public static string Of(string personalId)
    {
        ArgumentNullException.ThrowIfNull(personalId);
        var shown = personalId.Length > Shown ? Shown : 0;
        return string.Concat(new string('*', personalId.Length - shown), personalId.AsSpan(personalId.Length - shown));
    }
}
