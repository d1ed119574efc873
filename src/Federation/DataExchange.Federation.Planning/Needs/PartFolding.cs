using System.Collections.Immutable;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>
/// What is needed for one part of the answer and again for a part that comes after it is needed once. Of an object that can be fetched again by key only
/// what is below is needed later; of another value that which is not needed before.
/// </summary>
/// <param name="operation">Knows which parts come after which.</param>
/// <param name="isEntity">Whether the values of a type can be fetched again by key.</param>
internal sealed class PartFolding(NormalizedOperation operation, Func<string, bool> isEntity)
{
    // INVARIANT: the normaliser bounds the depth of an operation.
    /// <summary>The needs of a position, folded.</summary>
    public ImmutableArray<Need> Fold(ImmutableArray<Need> needs)
    {
        if (operation.Deferred.IsEmpty || needs.All(n => n.Part is null or 0))
        {
            return needs;
        }

        // Parts are numbered from the outside in: what an entry comes after stands before it.
        var folded = new List<Need>();
        foreach (var need in needs.OrderBy(n => n.Part))
        {
            Add(folded, need);
        }

        return [.. folded];
    }

    private void Add(List<Need> folded, Need need)
    {
        for (var i = 0; i < folded.Count; i++)
        {
            if (!IsEarlier(folded[i], need))
            {
                continue;
            }

            if (need.Below is not { } below || folded[i].Below is not { } known)
            {
                return;
            }

            if (isEntity(below.TypeName))
            {
                folded[i] = folded[i].With(known.With(Fold([.. known.Needs, .. below.Needs.Select(n => n.When(need.Conditions.RemoveAll(folded[i].Conditions.Contains)))])));
                return;
            }

            var rest = Without(below.Needs, known.Needs);
            if (rest.IsEmpty)
            {
                return;
            }

            need = need.With(below.With(rest));
        }

        folded.Add(need);
    }

    private ImmutableArray<Need> Without(ImmutableArray<Need> needs, ImmutableArray<Need> known)
    {
        var rest = ImmutableArray.CreateBuilder<Need>();
        foreach (var need in needs)
        {
            if (known.FirstOrDefault(k => IsEarlier(k, need)) is not { } earlier)
            {
                rest.Add(need);
            }
            else if (need.Below is { } below && earlier.Below is { } had && Without(below.Needs, had.Needs) is { IsEmpty: false } further)
            {
                rest.Add(need.With(below.With(further)));
            }
        }

        return rest.ToImmutable();
    }

    private bool IsEarlier(Need known, Need need) =>
        known.Part is { } earlier && need.Part is { } later && operation.Precedes(earlier, later)
        && known.Key == need.Key
        && known.Name == need.Name
        && known.Guard == need.Guard
        && (!known.IsHidden || need.IsHidden)
        && known.Conditions.All(need.Conditions.Contains)
        && (known.Types is { } types ? need.Types is { } others && types.SequenceEqual(others) : need.Types is null)
        && ArgumentText.Of(known.Arguments) == ArgumentText.Of(need.Arguments);
}
