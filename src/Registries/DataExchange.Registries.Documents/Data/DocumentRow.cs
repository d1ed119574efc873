using System.ComponentModel.DataAnnotations.Schema;
using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Documents.Data;

/// <summary>A document. See <see cref="DocumentPosition"/> for its key.</summary>
internal sealed class DocumentRow
{
    /// <summary>Where the document stands in the order of time: the key.</summary>
    public long Position { get; set; }

    /// <summary>Issuer, date and number: unique.</summary>
    public string DocumentId { get; set; } = "";

    /// <summary>Number and sign.</summary>
    public string? Number { get; set; }

    /// <summary>The sign alone.</summary>
    public string? Notation { get; set; }

    /// <summary>What the document is about.</summary>
    public string? Subject { get; set; }

    /// <summary>The number of <see cref="Type"/>, which is what is stored.</summary>
    public int TypeCode { get; set; }

    /// <summary>The type.</summary>
    [NotMapped]
    public DocumentType Type
    {
        get => (DocumentType)TypeCode;
        set => TypeCode = (int)value;
    }

    /// <summary>The number of <see cref="Urgency"/>, which is what is stored.</summary>
    public int UrgencyCode { get; set; }

    /// <summary>The urgency.</summary>
    [NotMapped]
    public Urgency Urgency
    {
        get => (Urgency)UrgencyCode;
        set => UrgencyCode = (int)value;
    }

    /// <summary>The day of issue; null where the source gives none that exists.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The day of issue as the source wrote it.</summary>
    public string? IssuedOnSource { get; set; }

    /// <summary>The code of the issuing agency, new form.</summary>
    public string IssuerCode { get; set; } = "";

    /// <summary>The authority of the signature; null for one's own right.</summary>
    public string? SignerCompetence { get; set; }

    /// <summary>The signer's position.</summary>
    public string? SignerPosition { get; set; }

    /// <summary>The signer's name.</summary>
    public string? SignerName { get; set; }

    /// <summary>The position of the document answered; null for none.</summary>
    public long? InReplyTo { get; set; }

    /// <summary>The holder of the certificate; null for an unsigned document.</summary>
    public string? SignedBy { get; set; }

    /// <summary>From when the certificate is valid, in Unix milliseconds.</summary>
    public long? SignatureValidFrom { get; set; }

    /// <summary>The number of <see cref="SignatureStatus"/>, which is what is stored.</summary>
    public int? SignatureCode { get; set; }

    /// <summary>What verification found; null for an unsigned document.</summary>
    [NotMapped]
    public SignatureStatus? SignatureStatus
    {
        get => (SignatureStatus?)SignatureCode;
        set => SignatureCode = (int?)value;
    }

    /// <summary>The number of <see cref="Quality"/>, which is what is stored.</summary>
    public int QualityCode { get; set; }

    /// <summary>Known defects.</summary>
    [NotMapped]
    public DataQualityIssue Quality
    {
        get => (DataQualityIssue)QualityCode;
        set => QualityCode = (int)value;
    }

    /// <summary>Whether the record was generated.</summary>
    public bool Synthetic { get; set; }
}
