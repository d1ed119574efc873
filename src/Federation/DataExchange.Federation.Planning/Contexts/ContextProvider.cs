using System.Collections.Immutable;
using DataExchange.Federation.Plans;
using DataExchange.Federation.Planning.Needs;

namespace DataExchange.Federation.Planning.Contexts;

/// <summary>An ancestor that sets a context, and what is read of it.</summary>
/// <param name="Level">The level of its position.</param>
/// <param name="ConcreteType">Its concrete type.</param>
/// <param name="Need">What is read.</param>
internal sealed record ContextProvider(int Level, string ConcreteType, Need Need)
{
    /// <summary>The provider as plans have it.</summary>
    public ContextSource ToSource()
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        for (Need? at = Need; at is not null; at = at.Below?.Needs.FirstOrDefault())
        {
            keys.Add(at.Key);
        }

        return new ContextSource(Level, ConcreteType, keys.ToImmutable());
    }
}
