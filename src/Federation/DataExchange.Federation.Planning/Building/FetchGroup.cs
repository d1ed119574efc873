using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Needs;

namespace DataExchange.Federation.Planning.Building;

/// <summary>A fetch while it grows.</summary>
/// <param name="order">The place in the order of making.</param>
/// <param name="subgraph">The subgraph.</param>
/// <param name="path">Where its entities stand; null for a fetch of root fields.</param>
/// <param name="guard">The guard that is asked first; null for none.</param>
/// <param name="part">The part of the answer that it is made for.</param>
/// <param name="root">What is asked for.</param>
internal sealed class FetchGroup(int order, string subgraph, ImmutableArray<PathLink>? path, int? guard, int part, SelectionBuilder root)
{
    private readonly List<FetchGroup> _dependsOn = [];
    private readonly List<ContextUse> _contexts = [];
    private List<ImmutableArray<Condition>>? _conditions = [];

    public int Order { get; } = order;

    public string Subgraph { get; } = subgraph;

    public ImmutableArray<PathLink>? Path { get; } = path;

    public int? Guard { get; } = guard;

    /// <summary>The part of the answer that it is made for; what it asks for may be for others too.</summary>
    public int Part { get; } = part;

    /// <summary>The parts of the answer that show something of it.</summary>
    public SortedSet<int> Serves { get; } = [];

    public SelectionBuilder Root { get; } = root;

    /// <summary>For fields that take arguments from contexts: for which entities there are any, empty for all; null for a fetch that takes none.</summary>
    public string? Coverage { get; set; }

    /// <summary>What must have ended before, in the order of finding out.</summary>
    public IReadOnlyList<FetchGroup> DependsOn => _dependsOn;

    /// <summary>The fetch takes place when all conditions of any one entry hold; empty for always.</summary>
    public IReadOnlyList<ImmutableArray<Condition>> Conditions => _conditions ?? [];

    /// <summary>The representations by concrete type, in the order of finding out.</summary>
    public OrderedDictionary<string, RepresentationBuilder> Representations { get; } = new(StringComparer.Ordinal);

    /// <summary>The arguments that ancestors fill, in the order of finding out.</summary>
    public IReadOnlyList<ContextUse> Contexts => _contexts;

    /// <summary>Adds an argument that ancestors fill.</summary>
    public void Take(ContextUse use)
    {
        var known = _contexts.FindIndex(use.IsSame);
        if (known < 0)
        {
            _contexts.Add(use);
        }
        else
        {
            _contexts[known] = _contexts[known].And(use);
        }
    }

    public void DependOn(IEnumerable<FetchGroup> groups)
    {
        foreach (var group in groups)
        {
            if (group != this && !_dependsOn.Contains(group))
            {
                _dependsOn.Add(group);
            }
        }
    }

    /// <summary>Replaces a dependency by what has taken its place.</summary>
    public void Redirect(FetchGroup from, FetchGroup to)
    {
        if (_dependsOn.Remove(from))
        {
            DependOn([to]);
        }
    }

    /// <summary>Says under which conditions a part of the fetch is needed.</summary>
    public void NeedWhen(ImmutableArray<Condition> conditions)
    {
        if (conditions.IsEmpty)
        {
            _conditions = null;
        }
        else if (_conditions is not null && !_conditions.Any(c => c.SequenceEqual(conditions)))
        {
            _conditions.Add(conditions);
        }
    }

    /// <summary>The representation of a concrete type, made if there is none.</summary>
    public RepresentationBuilder Represent(string concreteType, string typeName)
    {
        if (!Representations.TryGetValue(concreteType, out var representation))
        {
            Representations.Add(concreteType, representation = new RepresentationBuilder(typeName));
        }

        return representation;
    }

    /// <summary>Whether a representation would have to send two values under one name.</summary>
    public bool ConflictsWith(string concreteType, IEnumerable<Need> sent) =>
        Representations.TryGetValue(concreteType, out var representation) && sent.Any(representation.ConflictsWith);

    /// <summary>Takes over everything from another fetch of the same subgraph at the same place.</summary>
    public void Absorb(FetchGroup other)
    {
        DependOn(other._dependsOn);
        Serves.UnionWith(other.Serves);
        Root.Absorb(other.Root);
        other._contexts.ForEach(Take);
        foreach (var (concreteType, representation) in other.Representations)
        {
            Represent(concreteType, representation.TypeName).Absorb(representation);
        }

        if (other._conditions is null)
        {
            _conditions = null;
        }

        foreach (var conditions in other.Conditions)
        {
            NeedWhen(conditions);
        }
    }
}
