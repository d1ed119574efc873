using DataExchange.Registries.Documents.Sending;

namespace DataExchange.Registries.Documents.Data;

/// <summary>The document written, or the rules broken: exactly one of them.</summary>
internal sealed record SendOutcome(DocumentRow? Document, IReadOnlyList<MutationError> Errors);
