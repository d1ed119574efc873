using System.Collections.Immutable;
using DataExchange.Access.Agreements;

namespace DataExchange.Access.Demonstration;

/// <summary>What the National Public Service Portal may read about a citizen who consents, to fill forms in advance.</summary>
internal static class PortalAgreements
{
    /// <summary>The scope of the consents under which the portal reads.</summary>
    internal const string Scope = "PREFILL";


    private static readonly LegalBasis _consent = new(LegalBasisType.Consent, "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15");

    internal static ImmutableArray<Agreement> All =>
    [
        With("G01")
            .AllowUnderConsent(Scope, "Citizen.fullName", "Citizen.displayName", "Citizen.dateOfBirth")
            .AllowUnderConsent(Scope, "Citizen.permanentAddress", "Citizen.phone", "Citizen.email")
            .Allow("Address.*")
            .AllowInput("Citizen.personalId")
            .Allow("Query.citizen", "Query.citizens")
            .Allow("Province.*", "Query.province", "Query.provinces")
            .Build(),
        With("G12.18")
            .AllowUnderConsent(Scope, "Citizen.taxProfile", "TaxProfile.taxCode", "TaxProfile.annualIncome")
            .Allow("Query.taxpayer")
            .Build(),
    ];

    private static DraftAgreement With(string provider)
        => new(provider, "G22", DemonstrationParties.Portal, DemonstrationPurposes.Prefill, _consent);
}
