using System.Collections.Concurrent;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>What of a fetch may be kept: its fields one by one, each with all that is asked below it.</summary>
internal sealed class CachedFetch
{
    /// <summary>Most fields of a fetch that are told apart; a fetch of more is never kept.</summary>
    public const int MaxGroups = 64;

    private const int MaxPartials = 256;

    private readonly ConcurrentDictionary<ulong, PartialFetch> _partials = new();
    private volatile CachedGroupIds? _ids;

    /// <summary>The fetch.</summary>
    public required Fetch Source { get; init; }

    /// <summary>The fields that are asked for, those included that may not be kept.</summary>
    public required CachedGroup[] Groups { get; init; }

    /// <summary>The root fields; empty for entities.</summary>
    public required CachedRoot[] Roots { get; init; }

    /// <summary>What every address of the fetch starts with: the revision of the schema and the subgraph.</summary>
    public required byte[] Scope { get; init; }

    /// <summary>The keys that are asked for again in each entity; none for root fields.</summary>
    public required CachedCheck[] Checks { get; init; }

    /// <summary>How an entity is tagged, by the type name that the subgraph is told; empty for root fields.</summary>
    public required EntityTagging[] Entities { get; init; }

    /// <summary>The names of the plan's variables, by index.</summary>
    public required Func<int, string> VariableName { get; init; }

    /// <summary>Prints a request for some of the fields.</summary>
    public required Func<ulong, PartialFetch> PrintPartial { get; init; }

    /// <summary>Which fields are asked for under given conditions, as bits.</summary>
    public ulong ActiveUnder(ulong conditions)
    {
        var active = 0UL;
        for (var i = 0; i < Groups.Length; i++)
        {
            active |= Groups[i].Condition.Holds(conditions) ? 1UL << i : 0;
        }

        return active;
    }

    /// <summary>The identities of the fields that use no variables, under the key of a cache.</summary>
    public CachedGroupIds IdsFor(IFieldCache cache)
    {
        if (_ids is { } known && ReferenceEquals(known.Cache, cache))
        {
            return known;
        }

        return _ids = new CachedGroupIds(cache, Groups);
    }

    /// <summary>What a request for some of the fields looks like; null where there are too many different ones to keep: then all are asked for.</summary>
    public PartialFetch? Partial(ulong groups)
    {
        if (_partials.TryGetValue(groups, out var known))
        {
            return known;
        }

        return _partials.Count >= MaxPartials ? null : _partials.GetOrAdd(groups, PrintPartial(groups));
    }
}
