using System.Collections.Immutable;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>Turns what a client selects into needs: withheld entries are left out, guards are lifted to the entity that they are decided for.</summary>
/// <param name="isEntity">Whether the values of a type can be fetched again by key.</param>
internal sealed class ClientNeeds(Func<string, bool> isEntity)
{
    /// <summary>Whether guards were met that cannot be decided one by one: a guarded value inside a guarded value.</summary>
    public string? NestedGuard { get; private set; }

    /// <summary>The needs of a selection set.</summary>
    public NeedSet Of(NormalizedSelectionSet selections) => Of(selections, []);

    // INVARIANT: the normaliser bounds the depth of an operation.
    // What can never be asked for together with what is above it is left out; what holds above is not asked again.
    private NeedSet Of(NormalizedSelectionSet selections, ImmutableArray<Condition> outer)
    {
        var needs = ImmutableArray.CreateBuilder<Need>();
        foreach (var entry in selections.Fields)
        {
            if (entry.IsWithheld || entry.Definition.Name is "__schema" or "__type" || entry.Conditions.Any(c => outer.Contains(c with { Include = !c.Include })))
            {
                continue;
            }

            var need = Make(entry, outer);
            needs.AddRange(need.Below is { } below && !isEntity(below.TypeName) ? Lift(need, below) : [need]);
        }

        return new NeedSet(selections.ParentType.Name, selections, NeedFolding.Fold(needs.ToImmutable()));
    }

    private Need Make(NormalizedField entry, ImmutableArray<Condition> outer) => new()
    {
        Name = entry.Definition.Name,
        Key = entry.Definition.Name == "__typename" ? "__typename" : entry.ResponseKey,
        Arguments = entry.Arguments,
        Types = entry.Types is { } types ? [.. types.Select(t => t.Name)] : null,
        Conditions = entry.Conditions.RemoveAll(outer.Contains),
        Guard = entry.Definition.Name == "__typename" ? null : entry.Guard,
        IsHidden = entry.IsHidden,
        Below = entry.Selections is { } below ? Of(below, [.. outer.Union(entry.Conditions)]) : null,
    };

    // A value type has no entity of its own to be decided for: what is guarded below it is fetched under the guard from here.
    private List<Need> Lift(Need need, NeedSet below)
    {
        var guards = below.Needs.Select(n => n.Guard).OfType<int>().Distinct().Order().ToList();
        if (guards.Count == 0)
        {
            return [need];
        }

        var inner = guards.Where(g => g != need.Guard).ToList();
        if (need.Guard is not null && inner.Count > 0)
        {
            NestedGuard ??= need.Name;
        }

        var open = below.Needs.RemoveAll(n => n.Guard is not null && n.Guard != need.Guard);
        var parts = new List<Need> { need.With(below.With([.. open.Select(n => n.Guard is null ? n : n.Unguarded())])) };
        foreach (var guard in inner)
        {
            parts.Add(need.Under(guard, below.With([.. below.Needs.Where(n => n.Guard == guard).Select(n => n.Unguarded())])));
        }

        return parts;
    }
}
