using System.Collections.Immutable;
using System.Diagnostics;

namespace DataExchange.Access.Conditions;

/// <summary>
/// Evaluates a typed condition on one record, in the three-valued logic of Kleene, with failure above all: no part is skipped, so that
/// a part that fails fails the whole, whatever the other parts say.
/// </summary>
internal readonly struct ConditionEvaluation(ConditionContext context, Func<string, ConditionValue> fields)
{
    // INVARIANT: the depth of a parsed condition is bounded by ConditionLimits.Depth.
    internal ConditionOutcome Evaluate(ConditionNode node) => node switch
    {
        AllOf all => Fold(all.Parts, ConditionOutcome.NotMet, ConditionOutcome.Met),
        AnyOf any => Fold(any.Parts, ConditionOutcome.Met, ConditionOutcome.NotMet),
        Negation negation => Opposite(Evaluate(negation.Part)),
        Comparison comparison => Compare(comparison),
        Membership membership => IsMember(membership),
        _ => throw new UnreachableException("A condition has five kinds of nodes."),
    };

    /// <summary>The outcome of parts of which one <paramref name="deciding"/> decides, and only all others give <paramref name="otherwise"/>.</summary>
    private ConditionOutcome Fold(ImmutableArray<ConditionNode> parts, ConditionOutcome deciding, ConditionOutcome otherwise)
    {
        var result = otherwise;
        foreach (var part in parts)
        {
            var outcome = Evaluate(part);
            if (outcome == ConditionOutcome.Failed)
            {
                return outcome;
            }

            result = outcome == deciding || result == deciding ? deciding
                : outcome == ConditionOutcome.Unknown ? outcome
                : result;
        }

        return result;
    }

    private static ConditionOutcome Opposite(ConditionOutcome outcome) => outcome switch
    {
        ConditionOutcome.Met => ConditionOutcome.NotMet,
        ConditionOutcome.NotMet => ConditionOutcome.Met,
        _ => outcome,
    };

    private ConditionOutcome Compare(Comparison comparison)
    {
        var (left, right) = (Value(comparison.Left), Value(comparison.Right));
        if (left.IsInvalid || right.IsInvalid)
        {
            return ConditionOutcome.Failed;
        }

        return !left.HasValue || !right.HasValue ? ConditionOutcome.Unknown
            : ConditionValue.Compare(left, right) is not { } order ? ConditionOutcome.Failed
            : Holds(comparison.Operator, order) ? ConditionOutcome.Met
            : ConditionOutcome.NotMet;
    }

    private ConditionOutcome IsMember(Membership membership)
    {
        var item = Value(membership.Item);
        if (!item.HasValue)
        {
            return item.IsInvalid ? ConditionOutcome.Failed : ConditionOutcome.Unknown;
        }

        foreach (var option in membership.Options)
        {
            if (ConditionValue.Compare(item, option.Value) == 0)
            {
                return ConditionOutcome.Met;
            }
        }

        return ConditionOutcome.NotMet;
    }

    private ConditionValue Value(Operand operand) => operand switch
    {
        Literal literal => literal.Value,
        FieldPath field => Checked(fields(field.Path), field.Type),
        ContextOperand { Name: ContextName.CallerAgency } => ConditionValue.Of(context.Agency),
        ContextOperand { Name: ContextName.CallerProvince } => context.Province is { } province ? ConditionValue.Of(province) : default,
        ContextOperand { Type: ConditionType.Date } => ConditionValue.Of(LocalDays.Of(context.Now)),
        ContextOperand => ConditionValue.Of(context.Now),
        _ => throw new UnreachableException("A condition has three kinds of operands."),
    };

    private static ConditionValue Checked(ConditionValue value, ConditionType? type) => !value.HasValue || value.Type == type ? value : ConditionValue.Invalid;

    private static bool Holds(ComparisonOperator sign, int order) => sign switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };
}
