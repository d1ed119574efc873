using DataExchange.Registries.Documents.Data;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>The rows of one generated document.</summary>
internal sealed record SyntheticDocument
{
    public required DocumentRow Document { get; init; }

    public required IReadOnlyList<DeliveryRow> Deliveries { get; init; }

    public required IReadOnlyList<StatusChangeRow> StatusChanges { get; init; }

    public required IReadOnlyList<AttachmentRow> Attachments { get; init; }

    public required IReadOnlyList<ConcernRow> Concerns { get; init; }

    public required IReadOnlyList<TermRow> Terms { get; init; }
}
