using System.Collections.Immutable;
using DataExchange.Federation.Plans;
using DataExchange.Federation.Supergraphs;

namespace DataExchange.Federation.Planning.Building;

/// <summary>An argument of a field of a fetch that ancestors fill.</summary>
/// <param name="WireType">The type that the field is asked on.</param>
/// <param name="Field">The field.</param>
/// <param name="Argument">The argument.</param>
/// <param name="Sources">Where the value stands, nearest ancestor first.</param>
internal sealed record ContextUse(string WireType, string Field, ContextArgument Argument, ImmutableArray<ContextSource> Sources)
{
    /// <summary>Whether it is the same argument.</summary>
    public bool IsSame(ContextUse other) => WireType == other.WireType && Field == other.Field && Argument.Name == other.Argument.Name;

    /// <summary>The same argument, filled from the sources of both.</summary>
    public ContextUse And(ContextUse other) =>
        this with { Sources = [.. Sources.Concat(other.Sources).DistinctBy(s => (s.Level, s.ConcreteType)).OrderByDescending(s => s.Level)] };
}
