using DataExchange.Access.Decisions;

namespace DataExchange.Access.Consents;

/// <summary>Whether, and on which consent.</summary>
/// <param name="Consent">The consent on which the value may leave, or which came nearest; null when there is none.</param>
/// <param name="Reason">Null when it may leave, or why not.</param>
public readonly record struct ConsentAnswer(Consent? Consent, DenyReason? Reason)
{
    /// <summary>Whether the value may leave.</summary>
    public bool IsGiven => Reason is null && Consent is not null;
}
