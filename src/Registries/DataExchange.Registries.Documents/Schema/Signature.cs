using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>A digital signature.</summary>
internal sealed record Signature(string SignedBy, DateTimeOffset? ValidFrom, SignatureStatus? Status);
