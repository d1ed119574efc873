using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>
/// Reads <c>@skip</c> and <c>@include</c>; constants are folded. See <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives"/>.
/// </summary>
internal static class ConditionFolding
{
    /// <summary>The conditions of a selection in addition to <paramref name="outer"/>, sorted; null when it can never count.</summary>
    public static ImmutableArray<Condition>? Fold(ImmutableArray<Condition> outer, ImmutableArray<DirectiveNode> directives)
    {
        var all = outer;
        foreach (var directive in directives)
        {
            if (directive.Name.Value is not ("skip" or "include") || directive.Arguments.IsEmpty)
            {
                continue;
            }

            var include = directive.Name.Value == "include";
            switch (directive.Arguments[0].Value)
            {
                case BooleanValueNode constant when constant.Value != include:
                    return null;
                case VariableNode variable:
                    var condition = new Condition(variable.Name.Value, include);
                    if (all.Contains(condition with { Include = !include }))
                    {
                        return null;
                    }

                    all = all.Contains(condition) ? all : all.Add(condition);
                    break;
            }
        }

        return all.Length == outer.Length ? outer : all.Sort(Compare);
    }

    private static int Compare(Condition x, Condition y) =>
        string.CompareOrdinal(x.Variable, y.Variable) is var order and not 0 ? order : x.Include.CompareTo(y.Include);
}
