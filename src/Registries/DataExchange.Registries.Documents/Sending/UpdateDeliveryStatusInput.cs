namespace DataExchange.Registries.Documents.Sending;

/// <summary>What a recipient has done with a document.</summary>
internal sealed record UpdateDeliveryStatusInput(string DocumentId, string Agency, string Status, string? Department, string? Description);
