using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DataExchange.Federation.Supergraphs;

/// <summary>A type as one subgraph defines it.</summary>
public sealed record SubgraphType
{
    /// <summary>The name, the same in all subgraphs.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the subgraph.</summary>
    public required string Subgraph { get; init; }

    /// <summary>The keys, in the order of the supergraph; empty for a type that is not an entity here.</summary>
    public ImmutableArray<EntityKey> Keys { get; init; } = [];

    /// <summary>Whether the subgraph knows an interface of the supergraph as an object type (<c>@interfaceObject</c>).</summary>
    public bool IsInterfaceObject { get; init; }

    /// <summary>The interfaces that the type implements here.</summary>
    public ImmutableArray<string> Interfaces { get; init; } = [];

    /// <summary>The concrete types that a value of the type can have here, in the order of the schema; an object type has itself, an interface object only itself.</summary>
    public ImmutableArray<string> PossibleTypes { get; init; } = [];

    /// <summary>The enum values known here; empty for other kinds of types.</summary>
    public ImmutableArray<string> EnumValues { get; init; } = [];

    /// <summary>What the subgraph says of keeping values of the type; null for nothing. A union's is said of the fields that return it.</summary>
    public CacheHint? CacheHint { get; init; }

    /// <summary>The fields of an object, interface or input type here, by name.</summary>
    public FrozenDictionary<string, SubgraphField> Fields { get; init; } = FrozenDictionary<string, SubgraphField>.Empty;

    /// <summary>Finds a field by name, or null. Its arguments are those of the supergraph: the join specification keeps only what all subgraphs accept.</summary>
    public SubgraphField? FindField(string name) => Fields.GetValueOrDefault(name);
}
