using System.Collections.Immutable;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>What is needed at a position. Compared by reference.</summary>
internal sealed class NeedSet(Position position, ImmutableArray<Need> needs)
{
    /// <summary>The position.</summary>
    public Position Position { get; } = position;

    /// <summary>The static type of the position in the supergraph.</summary>
    public string TypeName => Position.TypeName;

    /// <summary>What the client selects there, so that keys can reuse it; null where the client selects nothing.</summary>
    public NormalizedSelectionSet? Client => Position.Client;

    /// <summary>The needs, in order.</summary>
    public ImmutableArray<Need> Needs { get; } = needs;

    /// <summary>The same position with other needs.</summary>
    public NeedSet With(ImmutableArray<Need> needs) => new(Position, needs);
}
