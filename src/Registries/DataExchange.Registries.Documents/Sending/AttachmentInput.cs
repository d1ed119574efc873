namespace DataExchange.Registries.Documents.Sending;

/// <summary>A file that belongs to a document to send.</summary>
internal sealed record AttachmentInput(string Name, string MediaType, int SizeBytes, string Sha256);
