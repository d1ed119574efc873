using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>
/// OVERRIDE_ON_INTERFACE, OVERRIDE_FROM_SELF_ERROR, OVERRIDE_SOURCE_HAS_OVERRIDE, OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE, OVERRIDE_LABEL_INVALID: marks what is
/// taken over. The rules are one file because each judges only what those before it let pass.
/// </summary>
internal static class OverrideRules
{
    public static ImmutableArray<FieldSource> Apply(ImmutableArray<FieldSource> sources, ImmutableArray<FieldSource> abstracted, string coordinate, MergeContext context)
    {
        var overridden = new HashSet<string>(StringComparer.Ordinal);
        var moving = new Dictionary<string, string>(StringComparer.Ordinal);
        var taking = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            if (source.Field.Override is not { } taken || !IsValid(source, taken, sources, abstracted, coordinate, context))
            {
                continue;
            }

            taking.Add(source.Subgraph.Name);
            if (taken.Label is { } label)
            {
                moving[taken.From] = label;
            }
            else
            {
                overridden.Add(taken.From);
            }
        }

        return
        [
            .. sources.Select(s => s with
            {
                IsOverridden = overridden.Contains(s.Subgraph.Name) && !s.Field.IsExternal,
                MovingLabel = moving.GetValueOrDefault(s.Subgraph.Name),
                Field = IsFromNowhere(s, context) ? s.Field with { Override = null }
                    : taking.Contains(s.Subgraph.Name) ? s.Field
                    : WithoutLabel(s.Field),
            }),
        ];
    }

    // Where there is nothing to take over, no label decides who answers.
    private static DeclaredField WithoutLabel(DeclaredField field) => field.Override is { } taken ? field with { Override = taken with { Label = null } } : field;

    private static bool IsFromNowhere(FieldSource source, MergeContext context) =>
        source.Field.Override is { } taken && !context.Subgraphs.Any(s => s.Name == taken.From);

    private static bool IsValid(
        FieldSource source,
        DeclaredOverride taken,
        ImmutableArray<FieldSource> sources,
        ImmutableArray<FieldSource> abstracted,
        string coordinate,
        MergeContext context)
    {
        var (node, from, label) = taken;
        void Report(string code, string message) => context.Diagnostics.Error(code, message, coordinate, source.Subgraph.Name, node);

        if (source.Parent.Kind == TypeKind.Interface)
        {
            Report(CompositionCodes.OverrideOnInterface, $"`{coordinate}` is a field of an interface, which is not resolved and so cannot be taken over.");
            return false;
        }

        if (source.Parent.IsInterfaceObject)
        {
            Report(CompositionCodes.OverrideCollisionWithAnotherDirective, $"`{coordinate}` belongs to an interface object, whose fields cannot be taken over.");
            return false;
        }

        if (from == source.Subgraph.Name)
        {
            Report(CompositionCodes.OverrideFromSelfError, $"`{coordinate}` cannot be taken over from the subgraph that takes it.");
            return false;
        }

        if (!context.Subgraphs.Any(s => s.Name == from))
        {
            context.Diagnostics.Hint(CompositionCodes.FromSubgraphDoesNotExist, $"`{coordinate}` is taken over from `{from}`, which is not a subgraph.", coordinate, source.Subgraph.Name, node);
            return false;
        }

        if (sources.FirstOrDefault(s => s.Subgraph.Name == from) is not { } old)
        {
            if (abstracted.FirstOrDefault(a => a.Subgraph.Name == from) is { } behind)
            {
                Report(CompositionCodes.OverrideCollisionWithAnotherDirective, $"`{coordinate}` is resolved in `{from}` by the interface object `{behind.Parent.Name}`, whose fields cannot be taken over.");
                return false;
            }

            context.Diagnostics.Hint(CompositionCodes.OverriddenFieldCanBeRemoved, $"`{coordinate}` is no more in `{from}`: the override can be removed.", coordinate, source.Subgraph.Name, node);
            return false;
        }

        if (old.Field.Override is not null)
        {
            Report(CompositionCodes.OverrideSourceHasOverride, $"`{coordinate}` is taken over from `{from}`, which takes it over itself.");
            return false;
        }

        if (Collision(source, old) is { } other)
        {
            Report(CompositionCodes.OverrideCollisionWithAnotherDirective, $"`{coordinate}` cannot be both taken over and `@{other}`.");
            return false;
        }

        if (label is not null && !OverrideLabel.IsValid(label))
        {
            Report(CompositionCodes.OverrideLabelInvalid, $"`{label}` is not a label: a name that begins with a letter, or `percent(n)` with n from 0 to 100, is expected.");
        }

        return true;
    }

    private static string? Collision(FieldSource source, FieldSource old) =>
        source.Field.IsExternal ? "external"
        : old.Field.Provides is not null ? "provides"
        : old.Field.Requires is not null ? "requires"
        : null;
}
