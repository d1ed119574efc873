using DataExchange.Access.Agreements;
using DataExchange.Access.Validation;
using DataExchange.Administration.Identity;

namespace DataExchange.Administration.Agreements;

/// <summary>Either party may stop an agreement; only the provider, whose data it is, lets it go on.</summary>
internal static class ResumeRule
{
    /// <summary>Why the actor cannot resume, or null.</summary>
    public static AccessProblem? Problem(Agreement agreement, Actor actor) =>
        string.Equals(agreement.ProviderAgency, actor.AgencyCode, StringComparison.Ordinal)
            ? null
            : new AccessProblem(
                "AGREEMENT_PARTY", $"agreement {agreement.Reference}", $"Only the provider lets a suspended agreement go on; expected a person of `{agreement.ProviderAgency}`.");
}
