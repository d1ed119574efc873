using System.Collections.Immutable;
using DataExchange.Access.Agreements;

namespace DataExchange.Access.Demonstration;

/// <summary>What the statistical office may read: provinces; no person, no parcel.</summary>
internal static class StatisticsAgreements
{
    private static readonly LegalBasis _sharing = new(LegalBasisType.Decree, "Nghị định 194/2025/NĐ-CP");

    internal static ImmutableArray<Agreement> All =>
    [
        new DraftAgreement("G01", "G12", DemonstrationParties.Statistics, DemonstrationPurposes.Statistics, _sharing)
            .Allow("Province.*", "Query.province", "Query.provinces")
            .Build(),
    ];
}
