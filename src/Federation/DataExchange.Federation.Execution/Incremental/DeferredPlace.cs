using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Incremental;

/// <summary>An object of the answer of which a part has been delivered, and more is to come.</summary>
internal sealed class DeferredPlace(PathEntry[] path, int block, int type, ProjectedSelection selection, ulong delivered)
{
    /// <summary>Where it stands in the answer.</summary>
    public PathEntry[] Path { get; } = path;

    /// <summary>Its block in the merged result.</summary>
    public int Block { get; } = block;

    /// <summary>The number of its type.</summary>
    public int Type { get; } = type;

    /// <summary>What the client selects of it.</summary>
    public ProjectedSelection Selection { get; } = selection;

    /// <summary>The parts delivered so far, as bits.</summary>
    public ulong Delivered { get; set; } = delivered;
}
