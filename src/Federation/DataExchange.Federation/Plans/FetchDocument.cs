using System.Collections.Immutable;
using System.Text;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Plans;

/// <summary>The GraphQL document of a fetch as people read it. The executor prints its own, smaller one; both mean the same.</summary>
public static class FetchDocument
{
    /// <summary>The document of a fetch, indented by two spaces a level, lines ending in LF.</summary>
    public static string Print(Fetch fetch) => Print(fetch, static (_, _) => null);

    /// <summary>The document with a remark after the fields that have one.</summary>
    /// <param name="fetch">The fetch.</param>
    /// <param name="remark">The remark on a field, by the merged path of its parent and the field; null for none.</param>
    internal static string Print(Fetch fetch, Func<string, FetchField, string?> remark)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        var text = new StringBuilder();
        var printer = new SelectionText(text, remark);
        if (fetch is EntityFetch entities)
        {
            text.Append("query(").AppendJoin(", ", fetch.Variables.Select(Variable).Concat(entities.Contexts.Select(Variable)).Prepend("$representations: [_Any!]!")).Append(") {\n");
            text.Append("  _entities(representations: $representations)");
            printer.PrintEntities(entities.Selections, 1, PlanPaths.Of(entities.Path));
            text.Append("\n}");
        }
        else
        {
            text.Append(fetch is RootFetch root ? Keyword(root.Operation) : "query");
            if (!fetch.Variables.IsEmpty)
            {
                text.Append('(').AppendJoin(", ", fetch.Variables.Select(Variable)).Append(')');
            }

            printer.Print(fetch.Selections, 0, string.Empty);
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Conditions as directives, each after a space.</summary>
    internal static string Directives(ImmutableArray<Condition> conditions) =>
        string.Concat(conditions.Select(c => $" @{(c.Include ? "include" : "skip")}(if: ${c.Variable})"));

    private static string Variable(VariableDefinitionNode variable) =>
        $"${variable.Variable.Name.Value}: {Printer.Print(variable.Type)}" + (variable.DefaultValue is { } value ? $" = {Printer.Print(value)}" : string.Empty);

    private static string Variable(ContextVariable variable) => $"${variable.Name}: {Printer.Print(variable.Type)}";

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => "query",
    };
}
