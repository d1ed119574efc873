namespace DataExchange.Administration.Changes;

/// <summary>The reason that every change is given with.</summary>
internal static class Reasons
{
    private const int MaxLength = 500;

    /// <summary>What is wrong with a reason, or null.</summary>
    public static Problem? Problem(string reason) => reason.Trim().Length switch
    {
        0 => Changes.Problem.At("REASON_MISSING", "The reason is empty; expected one sentence that says why, which is kept with the change.", "reason"),
        > MaxLength => Changes.Problem.At("REASON_TOO_LONG", $"The reason is too long; expected at most {MaxLength} characters.", "reason"),
        _ => null,
    };
}
