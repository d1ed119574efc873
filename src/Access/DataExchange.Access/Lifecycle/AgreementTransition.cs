using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Validation;

namespace DataExchange.Access.Lifecycle;

/// <summary>What a step in the life of an agreement gives: the agreement after the step, or everything that stands in its way.</summary>
/// <param name="Agreement">The agreement after the step; null when there are problems.</param>
/// <param name="Problems">Why the step cannot be taken; empty when it was.</param>
public sealed record AgreementTransition(Agreement? Agreement, ImmutableArray<AccessProblem> Problems)
{
    internal static AgreementTransition To(Agreement agreement) => new(agreement, []);

    internal static AgreementTransition Refused(Agreement agreement, string code, string message)
        => new(null, [new AccessProblem(code, LiveAgreements.Name(agreement), message)]);
}
