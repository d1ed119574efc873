using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>The value of a <c>fields</c> argument.</summary>
/// <param name="Node">The directive that has it.</param>
/// <param name="Text">The text; null when the value is not a string.</param>
/// <param name="Selections">The fields, parsed; null when they cannot be.</param>
/// <param name="Problem">Why they cannot; null otherwise.</param>
internal sealed record FieldSetText(DirectiveNode Node, string? Text, SelectionSetNode? Selections, string? Problem)
{
    /// <summary>The fields as one text, the same for the same fields in any order. INVARIANT: the parser bounds the depth of a set.</summary>
    public static string Canonical(SelectionSetNode set) =>
        string.Join(' ', set.Selections.Select(Canonical).Order(StringComparer.Ordinal));

    private static string Canonical(SelectionNode selection) => selection switch
    {
        FieldNode { SelectionSet: { } below } field => $"{field.Name.Value}{{{Canonical(below)}}}",
        FieldNode field => Printer.PrintCompact(field),
        InlineFragmentNode fragment => $"...{fragment.TypeCondition?.Name.Value}{{{Canonical(fragment.SelectionSet)}}}",
        _ => Printer.PrintCompact(selection),
    };
}
