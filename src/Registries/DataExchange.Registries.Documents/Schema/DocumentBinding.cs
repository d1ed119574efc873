using DataExchange.GraphQL.Server.Binding;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>`Document` and the parts that only documents have.</summary>
internal static class DocumentBinding
{
    /// <summary>Binds the types; every list below a document is one command for all documents of the level.</summary>
    public static ServerSchemaBuilder AddDocuments(this ServerSchemaBuilder builder, DocumentReader documents, PartReader parts) => builder
        .Object<DocumentRow>("Document", document => document
            .Entity((representations, context, cancellationToken) =>
                Of(documents.ByIdAsync([.. representations.Select(r => r.Get<string>("documentId")!)], context.Selection.NamesOn("Document"), cancellationToken)))
            .Field("issuer", d => AgencyTable.Find(d.IssuerCode))
            .Field("signer", d => new Signer(d.SignerCompetence, d.SignerPosition, d.SignerName))
            .Field("signature", d => d.SignedBy is null ? null : new Signature(d.SignedBy, Instants.Of(d.SignatureValidFrom), d.SignatureStatus))
            .Field("dataQuality", d => IssuesOf(d.Quality))
            .Batch("recipients", (rows, context, cancellationToken) =>
                Of(parts.DeliveriesAsync(PositionsOf(rows), context.Argument<string>("agency"), cancellationToken)))
            .Batch("inReplyTo", (rows, context, cancellationToken) =>
                Of(documents.ByPositionAsync([.. rows.Select(d => d.InReplyTo)], context.Selection.Names, cancellationToken)))
            .Batch("attachments", (rows, _, cancellationToken) => Of(parts.AttachmentsAsync(PositionsOf(rows), cancellationToken)))
            .Batch<IReadOnlyList<object>>("concerns", async (rows, _, cancellationToken) =>
                SubjectsOf(await parts.ConcernsAsync(PositionsOf(rows), cancellationToken))))
        .Object<Signer>("Signer")
        .Object<Signature>("Signature")
        .Object<AttachmentRow>("Attachment");

    private static ValueTask<T> Of<T>(Task<T> task) => new(task);

    private static long[] PositionsOf(IReadOnlyList<DocumentRow> rows) => [.. rows.Select(d => d.Position)];

    // By name, because the stored value combines issues and has a value for none, which the schema's enum has not.
    private static string[] IssuesOf(DataQualityIssue issues) =>
    [
        .. issues.HasFlag(DataQualityIssue.ImpossibleDate) ? ["IMPOSSIBLE_DATE"] : Array.Empty<string>(),
        .. issues.HasFlag(DataQualityIssue.LegacyAgencyCode) ? ["LEGACY_AGENCY_CODE"] : Array.Empty<string>(),
    ];

    private static IReadOnlyList<object>[] SubjectsOf(IReadOnlyList<IReadOnlyList<ConcernRow>> concerns) =>
        [.. concerns.Select(ofOne => (IReadOnlyList<object>)[.. ofOne.Select(SubjectBinding.SubjectOf)])];
}
