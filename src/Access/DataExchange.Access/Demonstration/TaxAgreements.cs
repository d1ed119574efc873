using System.Collections.Immutable;
using DataExchange.Access.Agreements;

namespace DataExchange.Access.Demonstration;

/// <summary>What the Tax Department may read to assess taxes.</summary>
internal static class TaxAgreements
{
    private static readonly LegalBasis _taxLaw = new(LegalBasisType.Statute, "Luật Quản lý thuế 38/2019/QH14");
    private static readonly LegalBasis _identification = new(LegalBasisType.Statute, "Luật Căn cước 26/2023/QH15", "Điều 9");
    private static readonly LegalBasis _landLaw = new(LegalBasisType.Statute, "Luật Đất đai 31/2024/QH15");

    internal static ImmutableArray<Agreement> All =>
    [
        With("G01", _identification)
            .Allow("Citizen.personalId", "Citizen.fullName", "Citizen.displayName", "Citizen.dateOfBirth")
            .Allow("Citizen.permanentAddress", "Address.*")
            .Allow("Query.citizen", "Query.citizens")
            .Build(),
        With("G10", _landLaw)
            .Allow("Citizen.landParcels", "Citizen.ownedAreaSquareMetres")
            .Allow("Organisation.landParcels", "Organisation.ownedAreaSquareMetres")
            .Allow("LandParcel.parcelId", "LandParcel.areaSquareMetres", "LandParcel.uses", "LandParcel.owners", "LandUse.*", "Ownership.*")
            .Allow("Query.landParcel", "Query.landParcels")
            .Build(),
        With("G12.18", _taxLaw)
            .Allow("Citizen.taxProfile", "TaxProfile.*", "TaxDeclaration.*", "Citizen.landTaxDue", "LandParcel.landTax")
            .Allow("Organisation.*", "RegisteredAddress.*")
            .Allow("Query.taxpayer", "Query.organisation", "Query.organisations")
            .Build(),
    ];

    private static DraftAgreement With(string provider, LegalBasis basis)
        => new(provider, "G12.18", DemonstrationParties.Tax, DemonstrationPurposes.TaxAssessment, basis);
}
