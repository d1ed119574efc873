using System.Collections.Immutable;

namespace DataExchange.Gateway.Purging;

/// <summary>What is to be taken out of the cache of registry answers.</summary>
public abstract record CachePurge
{
    private CachePurge()
    {
    }

    /// <summary>Everything that a registry answered.</summary>
    /// <param name="Registry">The registry, by name.</param>
    public sealed record All(string Registry) : CachePurge;

    /// <summary>Everything that tells of any object of a type.</summary>
    /// <param name="Registry">The registry, by name.</param>
    /// <param name="Type">The type.</param>
    public sealed record Whole(string Registry, string Type) : CachePurge;

    /// <summary>Everything that tells of one entity.</summary>
    /// <param name="Registry">The registry, by name.</param>
    /// <param name="Type">The entity's type.</param>
    /// <param name="Key">The values of its first key's fields there, in their order, each as text. May be personal.</param>
    public sealed record Entity(string Registry, string Type, ImmutableArray<string> Key) : CachePurge
    {
        /// <summary>Without the key.</summary>
        public override string ToString() => $"{nameof(Entity)} {{ {Registry}, {Type} }}";
    }

    /// <summary>Everything that tells of one person, whichever registry answered.</summary>
    /// <param name="Subject">The personal identifier.</param>
    public sealed record Person(string Subject) : CachePurge
    {
        /// <summary>Without the person.</summary>
        public override string ToString() => nameof(Person);
    }
}
