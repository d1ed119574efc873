using System.Collections.Frozen;
using System.Collections.Immutable;
using static DataExchange.Administration.Identity.Role;

namespace DataExchange.Administration.Identity;

/// <summary>Who may use which operation: the whole table. What is not in it cannot be bound, and so is not there.</summary>
internal static class OperationRules
{
    private static readonly FrozenDictionary<string, OperationRule> _rules = new[]
    {
        Rule("Query.me"),
        Rule("Query.agency", AgencyAdministrator, Approver, Auditor, Operator),
        Rule("Query.agencies", AgencyAdministrator, Approver, Auditor, Operator),
        Rule("Query.client", AgencyAdministrator, Approver, Auditor, Operator),
        Rule("Query.clients", AgencyAdministrator, Approver, Auditor, Operator),
        Rule("Mutation.registerAgency", Operator),
        Rule("Mutation.suspendAgency", Operator),
        Rule("Mutation.resumeAgency", Operator),
        Rule("Mutation.registerClient", Operator),
        Rule("Mutation.suspendClient", Operator),
        Rule("Mutation.resumeClient", Operator),

        Rule("Query.purpose", AgencyAdministrator, Approver, Auditor, Operator),
        Rule("Query.purposes", AgencyAdministrator, Approver, Auditor, Operator),
        Rule("Mutation.registerPurpose", Operator),
        Rule("Mutation.changePurpose", Operator),
        Rule("Mutation.retirePurpose", Operator),

        Rule("Query.catalogue", AgencyAdministrator, Approver, Auditor, Operator),

        Rule("Query.agreement", AgencyAdministrator, Approver, Auditor),
        Rule("Query.agreements", AgencyAdministrator, Approver, Auditor),
        Rule("Mutation.draftAgreement", AgencyAdministrator),
        Rule("Mutation.editAgreement", AgencyAdministrator),
        Rule("Mutation.supersedeAgreement", AgencyAdministrator),
        Rule("Mutation.proposeAgreement", AgencyAdministrator),
        Rule("Mutation.approveAgreement", Approver),
        Rule("Mutation.activateAgreement", AgencyAdministrator),
        Rule("Mutation.suspendAgreement", AgencyAdministrator),
        Rule("Mutation.resumeAgreement", AgencyAdministrator),
        Rule("Mutation.revokeAgreement", AgencyAdministrator),

        Rule("Query.cache", AgencyAdministrator, Auditor, Operator),
        Rule("Mutation.purgeCache", AgencyAdministrator, Operator),

        Rule("Query.whatIf", AgencyAdministrator, Approver, Auditor),
        Rule("Query.unusedGrants", AgencyAdministrator, Approver, Auditor),
        Rule("Query.explain"),
        Rule("Query.usage", AgencyAdministrator, Auditor),

        Rule("Query.myUsage", Citizen),
        Rule("Query.myConsents", Citizen, FrontDesk),
        Rule("Query.consent"),
        Rule("Query.consentText"),
        Rule("Query.overdueWithdrawals", FrontDesk, AgencyAdministrator, Auditor),
        Rule("Mutation.askConsent"),
        Rule("Mutation.approveConsent", Citizen, FrontDesk),
        Rule("Mutation.declineConsent", Citizen, FrontDesk),
        Rule("Mutation.pauseConsent", Citizen, FrontDesk),
        Rule("Mutation.resumeConsent", Citizen, FrontDesk),
        Rule("Mutation.withdrawConsent", Citizen, FrontDesk),
        Rule("Mutation.acknowledgeWithdrawal", FrontDesk, AgencyAdministrator),
        Rule("Mutation.extendWithdrawal", FrontDesk, AgencyAdministrator),
        Rule("Mutation.completeWithdrawal", FrontDesk, AgencyAdministrator),
    }.ToFrozenDictionary(r => r.Operation, StringComparer.Ordinal);

    /// <summary>All rules, in ordinal order.</summary>
    public static ImmutableArray<OperationRule> All { get; } = [.. _rules.Values.OrderBy(r => r.Operation, StringComparer.Ordinal)];

    /// <summary>The rule for an operation, or null where nobody may use it.</summary>
    public static OperationRule? Find(string operation) => _rules.GetValueOrDefault(operation);

    private static OperationRule Rule(string operation, params ReadOnlySpan<Role> roles) => new(operation, [.. roles]);
}
