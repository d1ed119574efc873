namespace DataExchange.Registries.Documents.Sending;

/// <summary>A document to ask back from recipients; null asks all that can be asked.</summary>
internal sealed record RecallDocumentInput(string DocumentId, IReadOnlyList<string>? Recipients, string Reason);
