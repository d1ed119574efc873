using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Catalogue;

/// <summary>The concrete coordinates that a field set names, fragments and nested selections included.</summary>
internal static class RequiredCoordinates
{
    public static void Collect(Schema schema, CompositeType parent, SelectionSetNode selections, ISet<string> coordinates)
    {
        // A work list, not recursion: field sets come from schemas that others write.
        var open = new Stack<(CompositeType Parent, SelectionSetNode Selections)>([(parent, selections)]);
        while (open.TryPop(out var position))
        {
            foreach (var selection in position.Selections.Selections)
            {
                if (selection is InlineFragmentNode fragment)
                {
                    open.Push((TypeOf(schema, fragment) ?? position.Parent, fragment.SelectionSet));
                }
                else if (selection is FieldNode field && field.Name.Value != "__typename")
                {
                    AddField(schema, position.Parent, field, coordinates, open);
                }
            }
        }
    }

    private static void AddField(
        Schema schema, CompositeType parent, FieldNode field, ISet<string> coordinates, Stack<(CompositeType Parent, SelectionSetNode Selections)> open)
    {
        foreach (var concrete in schema.PossibleTypes(parent))
        {
            coordinates.Add($"{concrete.Name}.{field.Name.Value}");
        }

        if (field.SelectionSet is { } below && parent.FindField(field.Name.Value)?.Type.NamedType is CompositeType type)
        {
            open.Push((type, below));
        }
    }

    private static CompositeType? TypeOf(Schema schema, InlineFragmentNode fragment) =>
        fragment.TypeCondition is { } condition ? schema.FindType(condition.Name.Value) as CompositeType : null;
}
