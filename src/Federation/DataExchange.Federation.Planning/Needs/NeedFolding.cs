using System.Collections.Immutable;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>
/// An object that is needed anyway and also under a condition is needed once, with the condition on what is below: two fragments that select the same
/// object, one of them conditional, lead to the same fetches.
/// </summary>
internal static class NeedFolding
{
    // INVARIANT: the normaliser bounds the depth of an operation.
    /// <summary>The needs of a position, folded.</summary>
    public static ImmutableArray<Need> Fold(ImmutableArray<Need> needs)
    {
        if (!needs.Any(n => n.Below is not null && !n.Conditions.IsEmpty))
        {
            return needs;
        }

        var folded = needs.ToList();
        foreach (var conditional in needs.Where(n => n.Below is not null && !n.Conditions.IsEmpty))
        {
            var anyway = folded.FindIndex(n => n.Conditions.IsEmpty && IsSame(n, conditional));
            if (anyway >= 0)
            {
                folded.Remove(conditional);
                anyway = folded.FindIndex(n => n.Conditions.IsEmpty && IsSame(n, conditional));
                folded[anyway] = Join(folded[anyway], conditional);
            }
        }

        return [.. folded];
    }

    private static Need Join(Need anyway, Need conditional)
    {
        var below = anyway.Below!;
        var more = conditional.Below!.Needs.Select(n => n.When(conditional.Conditions));
        return anyway.With(below.With(Fold([.. below.Needs, .. more])));
    }

    private static bool IsSame(Need x, Need y) =>
        x.Below is not null
        && x.Key == y.Key
        && x.Name == y.Name
        && x.Guard == y.Guard
        && x.IsHidden == y.IsHidden
        && x.Part == y.Part
        && ArgumentText.Of(x.Arguments) == ArgumentText.Of(y.Arguments)
        && (x.Types is { } types ? y.Types is { } others && types.SequenceEqual(others) : y.Types is null);
}
