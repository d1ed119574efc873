using DataExchange.Registries.Projection;

namespace DataExchange.Registries.Documents.Data;

/// <summary>The columns that each field of `Document` is made of.</summary>
internal static class DocumentColumns
{
    /// <summary>The map; the position is always read, for it is what the parts of a document are found by.</summary>
    public static ColumnMap<DocumentRow> Map { get; } = new(
        [d => d.Position],
        ("documentId", [d => d.DocumentId]),
        ("number", [d => d.Number]),
        ("notation", [d => d.Notation]),
        ("subject", [d => d.Subject]),
        ("type", [d => d.TypeCode]),
        ("urgency", [d => d.UrgencyCode]),
        ("issuedOn", [d => d.IssuedOn]),
        ("issuedOnSource", [d => d.IssuedOnSource]),
        ("issuer", [d => d.IssuerCode]),
        ("signer", [d => d.SignerCompetence, d => d.SignerPosition, d => d.SignerName]),
        ("inReplyTo", [d => d.InReplyTo]),
        ("signature", [d => d.SignedBy, d => d.SignatureValidFrom, d => d.SignatureCode]),
        ("dataQuality", [d => d.QualityCode]),
        ("synthetic", [d => d.Synthetic]));
}
