using System.Diagnostics;

namespace DataExchange.Access.Conditions;

/// <summary>The canonical text of a condition: one spelling of each operator, parentheses only where they are needed.</summary>
internal static class ConditionText
{
    // INVARIANT: the depth of a parsed condition is bounded by ConditionLimits.Depth.
    internal static string Of(ConditionNode node) => node switch
    {
        AnyOf any => string.Join(" or ", any.Parts.Select(p => p is AnyOf ? $"({Of(p)})" : Of(p))),
        AllOf all => string.Join(" and ", all.Parts.Select(p => p is AnyOf or AllOf ? $"({Of(p)})" : Of(p))),
        Negation { Part: AnyOf or AllOf } negation => $"not ({Of(negation.Part)})",
        Negation negation => $"not {Of(negation.Part)}",
        Comparison comparison => $"{Of(comparison.Left)} {Sign(comparison.Operator)} {Of(comparison.Right)}",
        Membership membership => $"{Of(membership.Item)} in ({string.Join(", ", membership.Options.Select(o => o.Text))})",
        _ => throw new UnreachableException("A condition has five kinds of nodes."),
    };

    internal static string Of(Operand operand) => operand switch
    {
        FieldPath field => field.Path,
        Literal literal => literal.Text,
        ContextOperand { Name: ContextName.CallerAgency } => "caller.agency",
        ContextOperand { Name: ContextName.CallerProvince } => "caller.province",
        ContextOperand => "now",
        _ => throw new UnreachableException("A condition has three kinds of operands."),
    };

    private static string Sign(ComparisonOperator sign) => sign switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "≠",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "≤",
        ComparisonOperator.Greater => ">",
        _ => "≥",
    };
}
