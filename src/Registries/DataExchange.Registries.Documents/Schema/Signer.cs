namespace DataExchange.Registries.Documents.Schema;

/// <summary>Who signed a document.</summary>
internal sealed record Signer(string? Competence, string? Position, string? Name);
