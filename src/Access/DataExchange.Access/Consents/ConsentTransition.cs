namespace DataExchange.Access.Consents;

/// <summary>What a step in the life of a consent gives: exactly one of the two is not null.</summary>
/// <param name="Consent">The consent after the step.</param>
/// <param name="Problem">One sentence that says why the step cannot be taken.</param>
public readonly record struct ConsentTransition(Consent? Consent, string? Problem)
{
    internal static ConsentTransition To(Consent consent) => new(consent with { Version = consent.Version + 1 }, null);

    internal static ConsentTransition Refused(string problem) => new(null, problem);
}
