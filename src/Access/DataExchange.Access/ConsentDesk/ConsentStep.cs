using DataExchange.Access.Consents;

namespace DataExchange.Access.ConsentDesk;

/// <summary>What a step at the desk gives: exactly one of the two is not null.</summary>
/// <param name="Consent">The consent after the step, to be stored as the next version.</param>
/// <param name="Problem">Why the step cannot be taken.</param>
public sealed record ConsentStep(Consent? Consent, ConsentProblem? Problem)
{
    internal static ConsentStep Refused(string code, string message) => new(null, new ConsentProblem(code, message));

    /// <summary>The step that a transition of the life of a consent is.</summary>
    public static ConsentStep Of(ConsentTransition transition)
        => transition.Consent is { } next ? new(next, null) : Refused("CONSENT_STATUS", transition.Problem!);
}
