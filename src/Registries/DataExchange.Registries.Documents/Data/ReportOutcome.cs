using DataExchange.Registries.Documents.Sending;

namespace DataExchange.Registries.Documents.Data;

/// <summary>The delivery as it is now, null where it does not exist, and the rules that a report on it breaks.</summary>
internal sealed record ReportOutcome(DeliveryRow? Delivery, IReadOnlyList<MutationError> Errors);
