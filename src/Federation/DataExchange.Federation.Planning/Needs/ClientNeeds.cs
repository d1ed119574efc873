using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>
/// Turns what a client selects into needs: withheld entries are left out, guards are lifted to the entity that they are decided for, and what is deferred
/// to the entity that it can be fetched of later.
/// </summary>
/// <param name="operation">The operation.</param>
/// <param name="catalog">Knows which values can be fetched again by key.</param>
internal sealed class ClientNeeds(NormalizedOperation operation, SourceCatalog catalog)
{
    private readonly PartFolding _parts = new(operation, catalog.IsEntity);
    private readonly GuardLifting _guards = new(catalog);

    /// <summary>The needs of the operation.</summary>
    public NeedSet Make() => Of(operation.Root, [], 0, null, null);

    // INVARIANT: the normaliser bounds the depth of an operation.
    // What can never be asked for together with what is above it is left out; what holds above is not asked again.
    private NeedSet Of(NormalizedSelectionSet selections, ImmutableArray<Condition> outer, int part, Position? parent, ImmutableArray<string>? types)
    {
        var position = new Position(parent, selections.ParentType.Name, selections, types);
        var needs = ImmutableArray.CreateBuilder<Need>();
        foreach (var entry in selections.Fields)
        {
            if (entry.IsWithheld || entry.Definition.Name is "__schema" or "__type" || entry.Conditions.Any(c => outer.Contains(c with { Include = !c.Include })))
            {
                continue;
            }

            var need = Make(entry, outer, part, position);
            needs.AddRange(need.Below is { } below && !catalog.IsEntity(below.TypeName) ? _guards.Lift(need, below, isRoot: parent is null).SelectMany(LiftParts) : [need]);
        }

        return new NeedSet(position, _parts.Fold(NeedFolding.Fold(needs.ToImmutable())));
    }

    private Need Make(NormalizedField entry, ImmutableArray<Condition> outer, int part, Position position)
    {
        ImmutableArray<string>? types = entry.Types is { } only ? [.. only.Select(t => t.Name)] : null;
        return new Need
        {
            Name = entry.Definition.Name,
            Key = entry.Definition.Name == "__typename" ? "__typename" : entry.ResponseKey,
            Arguments = entry.Arguments,
            Types = types,
            Conditions = entry.Conditions.RemoveAll(outer.Contains),
            Guard = entry.Definition.Name == "__typename" ? null : entry.Guard,
            IsHidden = entry.IsHidden,
            Part = entry.Definition.Name == "__typename" ? part : entry.Part,
            Below = entry.Selections is { } below ? Of(below, [.. outer.Union(entry.Conditions)], entry.Part, position, types) : null,
        };
    }

    // A value type cannot be fetched again by itself: what comes later below it is fetched later from here.
    private static IEnumerable<Need> LiftParts(Need need)
    {
        var below = need.Below!;
        if (below.Needs.All(n => n.Part == need.Part))
        {
            return [need];
        }

        return
        [
            need.With(below.With([.. below.Needs.Where(n => n.Part == need.Part)])),
            .. below.Needs.Where(n => n.Part != need.Part).GroupBy(n => n.Part!.Value).OrderBy(g => g.Key).Select(g => need.In(g.Key, below.With([.. g]))),
        ];
    }
}
