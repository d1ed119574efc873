using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Sources;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>
/// An entity of which everything that is shown is guarded is null as a whole where no guard lets anything pass. Whether it is has to be known when the
/// entity is first delivered: what is selected of it is therefore not deferred further than the entity itself.
/// </summary>
/// <param name="catalog">Knows what is an entity.</param>
internal sealed class PromptGuards(SourceCatalog catalog)
{
    /// <summary>The operation with such selections brought forward; the same one where there are none.</summary>
    public NormalizedOperation Apply(NormalizedOperation operation) =>
        operation.Deferred.IsEmpty ? operation : operation with { Root = Of(operation.Root, 0) };

    // INVARIANT: the normaliser bounds the depth of an operation.
    private NormalizedSelectionSet Of(NormalizedSelectionSet set, int part)
    {
        var isPrompt = MayCollapse(set);
        return set with { Fields = [.. set.Fields.Select(f => Of(isPrompt && f.Part != part ? f with { Part = part } : f))] };
    }

    private NormalizedField Of(NormalizedField field) => field.Selections is { } below ? field with { Selections = Of(below, field.Part) } : field;

    private bool MayCollapse(NormalizedSelectionSet set) =>
        set.Fields.Any(f => f is { Guard: not null, IsHidden: false, IsWithheld: false })
        && catalog.PossibleTypes(set.ParentType.Name).Any(t => catalog.IsEntity(t.Name) && MayCollapse(set, t));

    private static bool MayCollapse(NormalizedSelectionSet set, ObjectType type)
    {
        var shown = set.Fields.Where(f => !f.IsHidden && !f.IsWithheld && !f.Definition.IsMetaField && (f.Types is not { } only || only.Any(t => t.Name == type.Name))).ToList();
        return shown.Exists(f => f.Guard is not null) && !shown.Exists(f => f.Guard is null && f.Conditions.IsEmpty);
    }
}
