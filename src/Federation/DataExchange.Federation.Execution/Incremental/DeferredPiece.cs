using DataExchange.Federation.Execution.Compilation;

namespace DataExchange.Federation.Execution.Incremental;

/// <summary>What a delivered fragment adds to one object.</summary>
/// <param name="Place">The object.</param>
/// <param name="Selection">What is added.</param>
/// <param name="View">The part, as it stands at the object.</param>
/// <param name="Start">Where the JSON starts in the output.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly record struct DeferredPiece(DeferredPlace Place, ProjectedSelection Selection, PartView View, int Start, int Length);
