using System.Collections.Immutable;
using DataExchange.Access.Agreements;

namespace DataExchange.Access.Demonstration;

/// <summary>What the document axis may read and do to exchange documents between agencies.</summary>
internal static class DocumentAxisAgreements
{
    private static readonly LegalBasis _exchange = new(LegalBasisType.Decision, "Quyết định 28/2018/QĐ-TTg");

    internal static ImmutableArray<Agreement> All =>
    [
        With("G22")
            .Allow("Document.*", "Signer.*", "Delivery.*", "DeliveryStatusChange.*", "Attachment.*", "Signature.*")
            .Allow("Agency.*", "AgencyStatistics.*", "StatusCount.*")
            .Allow("Query.document", "Query.documents", "Query.agency", "Query.agencies", "Query.search")
            .Allow("Mutation.*")
            .Build(),
        With("G01")
            .Allow("Citizen.displayName")
            .AllowInput("Citizen.personalId")
            .Allow("Query.citizen", "Query.citizens")
            .Build(),
    ];

    private static DraftAgreement With(string provider)
        => new(provider, "G22", DemonstrationParties.DocumentAxis, DemonstrationPurposes.DocumentExchange, _exchange);
}
