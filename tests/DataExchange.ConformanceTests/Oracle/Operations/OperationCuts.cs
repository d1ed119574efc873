using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.ConformanceTests.Oracle.Operations;

/// <summary>Every operation that is one cut smaller than another: a selection dropped, directives dropped, a fragment written out, big cuts first.</summary>
internal static class OperationCuts
{
    public static IEnumerable<string> Of(string text)
    {
        var document = Parser.Parse(new Source(text)).Document!;
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value, StringComparer.Ordinal);
        if (fragments.Count > 0)
        {
            yield return Print(operation, WrittenOut(operation.SelectionSet, fragments));
            yield break;
        }

        foreach (var set in Cut(operation.SelectionSet))
        {
            yield return Print(operation, set);
        }
    }

    // Variables that are no longer used are kept out of the definitions.
    private static string Print(OperationDefinitionNode operation, SelectionSetNode selections)
    {
        var body = Printer.PrintCompact(selections);
        var used = operation.VariableDefinitions.Where(v => body.Contains($"${v.Variable.Name.Value}", StringComparison.Ordinal)).Select(Printer.PrintCompact).ToList();
        return $"{(operation.Operation == OperationType.Mutation ? "mutation" : "query")}{(used.Count == 0 ? string.Empty : $"({string.Join(',', used)})")}{body}";
    }

    private static SelectionSetNode WrittenOut(SelectionSetNode set, Dictionary<string, FragmentDefinitionNode> fragments) => new(
    [
        .. set.Selections.Select(s => s switch
        {
            FieldNode { SelectionSet: { } below } f => new FieldNode(f.Alias, f.Name, f.Arguments, f.Directives, WrittenOut(below, fragments)),
            InlineFragmentNode f => new InlineFragmentNode(f.TypeCondition, f.Directives, WrittenOut(f.SelectionSet, fragments)),
            FragmentSpreadNode f => new InlineFragmentNode(fragments[f.Name.Value].TypeCondition, f.Directives, WrittenOut(fragments[f.Name.Value].SelectionSet, fragments)),
            _ => s,
        }),
    ]);

    private static IEnumerable<SelectionSetNode> Cut(SelectionSetNode set)
    {
        var selections = set.Selections;
        for (var i = 0; i < selections.Length && selections.Length > 1; i++)
        {
            yield return new SelectionSetNode(selections.RemoveAt(i));
        }

        for (var i = 0; i < selections.Length; i++)
        {
            foreach (var replacement in Cut(selections[i]))
            {
                yield return new SelectionSetNode(selections.RemoveAt(i).InsertRange(i, replacement));
            }
        }
    }

    private static IEnumerable<ImmutableArray<SelectionNode>> Cut(SelectionNode selection)
    {
        if (selection is InlineFragmentNode fragment)
        {
            if (!fragment.Directives.IsEmpty)
            {
                yield return [new InlineFragmentNode(fragment.TypeCondition, [], fragment.SelectionSet)];
            }
            else if (fragment.TypeCondition is null)
            {
                yield return fragment.SelectionSet.Selections;
            }

            foreach (var below in Cut(fragment.SelectionSet))
            {
                yield return [new InlineFragmentNode(fragment.TypeCondition, fragment.Directives, below)];
            }
        }
        else if (selection is FieldNode field)
        {
            for (var i = 0; i < field.Directives.Length; i++)
            {
                yield return [new FieldNode(field.Alias, field.Name, field.Arguments, field.Directives.RemoveAt(i), field.SelectionSet)];
            }

            foreach (var below in field.SelectionSet is { } set ? Cut(set) : [])
            {
                yield return [new FieldNode(field.Alias, field.Name, field.Arguments, field.Directives, below)];
            }
        }
    }
}
