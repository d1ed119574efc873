using DataExchange.Registries.Documents.Sending;

namespace DataExchange.Registries.Documents.Data;

/// <summary>The document, null if there is none; the deliveries asked back; why others were not.</summary>
internal sealed record RecallOutcome(DocumentRow? Document, IReadOnlyList<DeliveryRow> Asked, IReadOnlyList<MutationError> Errors);
