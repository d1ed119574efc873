using System.Globalization;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Incremental;

/// <summary>A deferred fragment of one object of the answer.</summary>
/// <param name="part">The part of the answer.</param>
/// <param name="label">The client's label, or null.</param>
/// <param name="path">Where the object stands.</param>
/// <param name="parent">What must be delivered before; null where nothing but the first part must.</param>
internal sealed class DeferredInstance(int part, string? label, PathEntry[] path, DeferredInstance? parent)
{
    public int Part { get; } = part;

    public string? Label { get; } = label;

    public PathEntry[] Path { get; } = path;

    public DeferredInstance? Parent { get; } = parent;

    /// <summary>The fragments inside of it that wait for it.</summary>
    public List<DeferredInstance> Inner { get; } = [];

    /// <summary>The objects that it adds fields to: its own, and those below that have been delivered without it.</summary>
    public List<DeferredPlace> Places { get; } = [];

    public DeferredState State { get; private set; }

    /// <summary>The name by which the client is told of it.</summary>
    public string Id { get; private set; } = string.Empty;

    /// <summary>Whether it is still to be delivered.</summary>
    public bool IsOpen => State is DeferredState.Waiting or DeferredState.Pending;

    public void Announce(int id)
    {
        State = DeferredState.Pending;
        Id = id.ToString(CultureInfo.InvariantCulture);
    }

    public void End(bool isDelivered) => State = isDelivered ? DeferredState.Delivered : DeferredState.Failed;
}
