using System.Collections.Immutable;

namespace DataExchange.Federation.Planning.Contexts;

/// <summary>The ancestors that an argument is filled from at a position.</summary>
/// <param name="All">The providers, nearest first; empty for none.</param>
/// <param name="Coverage">For which of the objects that stand at one place of the answer there are any: empty for all of them; equal texts, equal objects.</param>
internal sealed record ContextProviders(ImmutableArray<ContextProvider> All, string Coverage)
{
    /// <summary>No providers.</summary>
    public static ContextProviders None { get; } = new([], string.Empty);
}
