using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Documents.Sending;

/// <summary>A document to issue and send; agency codes in the new form.</summary>
internal sealed record SendDocumentInput
{
    public required string Issuer { get; init; }

    public required string Notation { get; init; }

    public required string Subject { get; init; }

    public required DocumentType Type { get; init; }

    public Urgency Urgency { get; init; }

    public string? SignerCompetence { get; init; }

    public required string SignerPosition { get; init; }

    public required string SignerName { get; init; }

    public required IReadOnlyList<string> Recipients { get; init; }

    public string? InReplyTo { get; init; }

    public IReadOnlyList<string> ConcernsCitizens { get; init; } = [];

    public IReadOnlyList<string> ConcernsLandParcels { get; init; } = [];

    public IReadOnlyList<string> ConcernsOrganisations { get; init; } = [];

    public IReadOnlyList<AttachmentInput> Attachments { get; init; } = [];
}
