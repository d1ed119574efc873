using System.Collections.Immutable;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>Reads a subgraph of Federation v1 as one of v2: what v1 let pass without meaning is left out.</summary>
internal static class Version1
{
    /// <summary>The subgraph as v2 has it.</summary>
    /// <param name="schema">The subgraph as it is written.</param>
    /// <param name="make">Makes the subgraph of other types.</param>
    public static SubgraphSchema Upgrade(SubgraphSchema schema, Func<ImmutableArray<DeclaredType>, SubgraphSchema> make)
    {
        var active = make([.. schema.Types.Select(t => Activate(schema, t))]);
        var used = FieldUses.OfExternals(active);
        return make(
        [
            .. active.Types
                .Select(t => t with { Fields = [.. t.Fields.Where(f => !f.IsExternal || t.Kind == TypeKind.Interface || used.Contains((t.Name, f.Name)))] })
                .Where(t => !t.HasFields || !t.Fields.IsEmpty),
        ]);
    }

    private static DeclaredType Activate(SubgraphSchema schema, DeclaredType type) => type with
    {
        Keys = type.Kind == TypeKind.Interface ? [] : type.Keys,
        Fields = [.. type.Fields.Select(f => type.Kind == TypeKind.Interface ? f with { IsExternal = false, Provides = null, Requires = null } : Activate(schema, type, f))],
    };

    private static DeclaredField Activate(SubgraphSchema schema, DeclaredType type, DeclaredField field)
    {
        var target = schema.FindType(TypeNodes.Name(field.Type));
        return field with
        {
            Requires = External(schema, type, field.Requires),
            Provides = target?.Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union ? External(schema, target, field.Provides) : null,
        };
    }

    // The part of a set that others own: the subgraph has the rest anyway. A set that is not one is left for the rules to judge.
    private static FieldSetText? External(SubgraphSchema schema, DeclaredType type, FieldSetText? set)
    {
        if (set?.Selections is not { } selections || !FieldSetWalk.Fields(schema, type, selections).All(s => s.Field is not null || s.Node.Name.Value == "__typename"))
        {
            return set;
        }

        var kept = External(schema, type, selections);
        return kept is null ? null : set with { Selections = kept, Text = Printer.PrintCompact(kept)[1..^1].Trim() };
    }

    // INVARIANT: the parser bounds the depth of a set.
    private static SelectionSetNode? External(SubgraphSchema schema, DeclaredType type, SelectionSetNode set)
    {
        var kept = set.Selections.Select(s => External(schema, type, s)).OfType<SelectionNode>().ToImmutableArray();
        return kept.IsEmpty ? null : new SelectionSetNode(kept);
    }

    private static SelectionNode? External(SubgraphSchema schema, DeclaredType type, SelectionNode selection)
    {
        if (selection is InlineFragmentNode fragment)
        {
            var condition = fragment.TypeCondition is null ? type : schema.FindType(fragment.TypeCondition.Name.Value);
            return condition is not null && External(schema, condition, fragment.SelectionSet) is { } inside
                ? new InlineFragmentNode(fragment.TypeCondition, fragment.Directives, inside)
                : null;
        }

        if (selection is not FieldNode field || type.FindField(field.Name.Value) is not { } declared)
        {
            return null;
        }

        if (declared.IsExternal || (type.Kind == TypeKind.Interface && schema.PossibleTypes(type).Any(t => t.FindField(declared.Name) is { IsExternal: true })))
        {
            return field;
        }

        return field.SelectionSet is { } set && schema.FindType(TypeNodes.Name(declared.Type)) is { } target && External(schema, target, set) is { } below
            ? new FieldNode(field.Alias, field.Name, field.Arguments, field.Directives, below)
            : null;
    }
}
