using System.Collections.Immutable;
using DataExchange.Access.Stores;

namespace DataExchange.Administration.Changes;

/// <summary>What a change of one item comes to: the item afterwards with what to write, or why it cannot be done.</summary>
/// <typeparam name="T">The item.</typeparam>
internal sealed record Attempted<T>
    where T : class
{
    /// <summary>The change can be made.</summary>
    public Attempted(T item, AccessChange change) => (Item, Change) = (item, change);

    /// <summary>The change cannot be made.</summary>
    public Attempted(ImmutableArray<Problem> problems) => Problems = problems;

    /// <summary>The item after the change; null when there are problems.</summary>
    public T? Item { get; }

    /// <summary>What to write; null when there are problems.</summary>
    public AccessChange? Change { get; }

    /// <summary>Why not.</summary>
    public ImmutableArray<Problem> Problems { get; } = [];

    public static implicit operator Attempted<T>(Problem problem) => new([problem]);
}
