using System.Collections.Immutable;
using DataExchange.Access.Agreements;

namespace DataExchange.Access.Demonstration;

/// <summary>What the one-door office of Hồ Chí Minh City may read to handle a transfer of land; always within a dossier.</summary>
internal static class OneDoorAgreements
{
    private static readonly LegalBasis _sharing = new(LegalBasisType.Decree, "Nghị định 278/2025/NĐ-CP");
    private static readonly LegalBasis _landLaw = new(LegalBasisType.Statute, "Luật Đất đai 31/2024/QH15");

    internal static ImmutableArray<Agreement> All =>
    [
        With("G01", _sharing)
            .AllowTransformed("Citizen.personalId", Transform.MaskLast4, GrantUse.OutputAndInput)
            .Allow("Citizen.fullName", "Citizen.displayName")
            .AllowTransformed("Citizen.dateOfBirth", Transform.YearOnly)
            .AllowWhere("permanentAddress.provinceCode = \"79\"", "Citizen.permanentAddress")
            .Allow("Address.*")
            .Allow("Query.citizen", "Query.citizens")
            .Build(),
        With("G10", _landLaw)
            .Allow("LandParcel.*")
            .Forbid("LandParcel.valuation")
            .Allow("LandUse.*", "Ownership.*", "Certificate.*", "Mortgage.*")
            .Allow("Query.landParcel", "Query.landParcels")
            .Build(),
        With("G12.18", _sharing)
            // Sensitive, and so kept only because the agreement says so: a dossier asks for it again and again on one afternoon.
            .AllowKept("LandParcel.landTax", 300)
            .Allow("Citizen.taxProfile")
            .AllowTransformed("TaxProfile.arrears", Transform.Exists)
            .Allow("Organisation.displayName", "Query.taxpayer")
            .Build(),
        With("G22", _sharing)
            .Allow("LandParcel.documents")
            .Build(),
    ];

    private static DraftAgreement With(string provider, LegalBasis basis)
        => new DraftAgreement(provider, "H29", DemonstrationParties.OneDoor, DemonstrationPurposes.LandTransfer, basis).RequireCase();
}
