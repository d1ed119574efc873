using System.Collections.Immutable;
using DataExchange.Federation.Composition.SubgraphRules.FieldSets;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Subgraphs.Contexts;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.SubgraphRules.Contexts;

/// <summary>Finds what is wrong with a selection that fills an argument: either one field, or one fragment for each object type that may set the context.</summary>
internal sealed class ContextSelectionCheck(SubgraphSchema schema, TypeNode argument)
{
    /// <summary>The first problem as a sentence, or null.</summary>
    public string? Problem(string selection, ImmutableArray<DeclaredType> setters)
    {
        var (set, problem) = ContextSelection.Parse(selection);
        if (set is null)
        {
            return problem;
        }

        if (set.Selections.Any(s => s is FragmentSpreadNode))
        {
            return "named fragments cannot be used here.";
        }

        return set.Selections.All(s => s is InlineFragmentNode) ? OfFragments(set, setters)
            : set.Selections.Length != 1 ? "one field is expected, or fragments alone."
            : setters.Select(s => OfShape(s, set) ?? OfValue(s, set)).FirstOrDefault(p => p is not null);
    }

    private string? OfFragments(SelectionSetNode set, ImmutableArray<DeclaredType> setters)
    {
        var fragments = set.Selections.Cast<InlineFragmentNode>().ToList();
        if (fragments.Find(f => f.TypeCondition is null || schema.FindType(f.TypeCondition.Name.Value)?.Kind != TypeKind.Object) is not null)
        {
            return "each fragment needs an object type as its condition.";
        }

        var conditions = fragments.ConvertAll(f => f.TypeCondition!.Name.Value);
        if (conditions.Distinct(StringComparer.Ordinal).Count() != conditions.Count)
        {
            return "two fragments have the same condition.";
        }

        var possible = setters.Select(s => schema.PossibleTypes(s).Select(t => t.Name).ToHashSet(StringComparer.Ordinal)).ToList();
        return conditions.Find(c => !possible.Exists(p => p.Contains(c))) is { } unused ? $"`{unused}` does not set the context."
            : possible.FindIndex(p => !conditions.Exists(p.Contains)) is var at and >= 0 ? $"no fragment is for `{setters[at].Name}`, which sets the context."
            : fragments.Select(f => OfFragment(f)).FirstOrDefault(p => p is not null);
    }

    private string? OfFragment(InlineFragmentNode fragment)
    {
        var type = schema.FindType(fragment.TypeCondition!.Name.Value)!;
        return OfShape(type, fragment.SelectionSet) ?? OfValue(type, fragment.SelectionSet);
    }

    private string? OfShape(DeclaredType setter, SelectionSetNode set) =>
        SyntaxWalker.DescendantsAndSelf(set).Any(n => n is DirectiveNode) ? "directives cannot be used here."
        : FieldSetShape.Problem(schema, setter, set) is { } problem ? $"on `{setter.Name}`, {problem}"
        : null;

    private string? OfValue(DeclaredType setter, SelectionSetNode set)
    {
        if (ThroughInterfaceObject(setter, set) is { } known)
        {
            return $"`{known}` is an interface object, whose real type is known elsewhere.";
        }

        var value = ValueType(setter, set);
        return value is null ? "it does not select one value."
            : value != TypeNodes.Text(argument) ? $"its value is `{value}`, the argument is `{TypeNodes.Text(argument)}`."
            : null;
    }

    private string? ThroughInterfaceObject(DeclaredType setter, SelectionSetNode set) =>
        FieldSetWalk.Fields(schema, setter, set).Select(f => f.Parent).FirstOrDefault(p => p is { IsInterfaceObject: true })?.Name;

    // The type of what is selected, every part nullable: a value may be absent wherever it is read. Null where it is not one type. INVARIANT: the parser bounds the depth.
    private string? ValueType(DeclaredType type, SelectionSetNode set)
    {
        string? found = null;
        foreach (var selection in set.Selections)
        {
            if (selection is not FieldNode field || type.FindField(field.Name.Value) is not { } declared)
            {
                return null;
            }

            var named = TypeNodes.Name(declared.Type);
            var below = field.SelectionSet is null ? named : ValueType(schema.FindType(named)!, field.SelectionSet);
            var value = below is null ? null : Wrap(declared.Type, below);
            if (value is null || (found is not null && found != value))
            {
                return null;
            }

            found = value;
        }

        return found;
    }

    private static string Wrap(TypeNode type, string below) => type switch
    {
        NonNullTypeNode nonNull => Wrap(nonNull.Type, below),
        ListTypeNode list => $"[{Wrap(list.Type, below)}]",
        _ => below,
    };
}
