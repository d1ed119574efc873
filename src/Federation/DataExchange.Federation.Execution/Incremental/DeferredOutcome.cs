namespace DataExchange.Federation.Execution.Incremental;

/// <summary>How a deferred fragment of one object ended.</summary>
/// <param name="Instance">The fragment.</param>
/// <param name="Pieces">What it adds; nothing where it failed.</param>
/// <param name="Errors">The JSON of its errors.</param>
internal sealed record DeferredOutcome(DeferredInstance Instance, IReadOnlyList<DeferredPiece> Pieces, IReadOnlyList<byte[]> Errors);
