using System.Collections.Immutable;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>
/// Lifts guards out of value types. A value has no key by which a guard could be asked about it: what is guarded below it is fetched of the nearest entity
/// above, once for each guard, and merged into the same object. A guard below a value stands for itself and those above it, so that it is asked alone.
/// </summary>
/// <param name="catalog">Knows which values can be fetched again by key.</param>
internal sealed class GuardLifting(SourceCatalog catalog)
{
    /// <summary>The needs that a need for a value falls into: what is open or under its own guard, and a need for each guard below.</summary>
    /// <param name="need">The need; what is below it has been lifted as far as to it.</param>
    /// <param name="below">What is needed below it.</param>
    /// <param name="isRoot">Whether there is no entity above: then nobody can decide on what is guarded below, and it is not fetched.</param>
    public ImmutableArray<Need> Lift(Need need, NeedSet below, bool isRoot)
    {
        if (below.Needs.All(n => n.Guard is null))
        {
            return [need];
        }

        var open = ImmutableArray.CreateBuilder<Need>();
        var lifted = new SortedDictionary<int, ImmutableArray<Need>>();
        foreach (var inner in below.Needs)
        {
            var (ofEntities, ofValues) = Split(inner, below.TypeName);
            if (ofEntities is not null)
            {
                open.Add(ofEntities);
            }

            if (ofValues?.Guard == need.Guard && ofValues is not null)
            {
                open.Add(ofValues.Unguarded());
            }
            else if (ofValues?.Guard is { } guard && !isRoot)
            {
                lifted[guard] = [.. lifted.GetValueOrDefault(guard, []), ofValues.Unguarded()];
            }
        }

        return [need.With(below.With(open.ToImmutable())), .. lifted.Select(l => need.Under(l.Key, below.With(l.Value)))];
    }

    // Where entities and values stand at one position, each entity is decided on for itself.
    private (Need? OfEntities, Need? OfValues) Split(Need need, string parentType)
    {
        if (need.Guard is null)
        {
            return (need, null);
        }

        var types = need.Types ?? [.. catalog.PossibleTypes(parentType).Select(t => t.Name)];
        ImmutableArray<string> entities = [.. types.Where(catalog.IsEntity)];
        return entities.IsEmpty ? (null, need)
            : entities.Length == types.Length ? (need, null)
            : (need.Only(entities), need.Only(types.RemoveRange(entities)));
    }
}
