using System.Collections.Immutable;
using DataExchange.Access.Catalogue;

namespace DataExchange.Access.Conditions;

/// <summary>
/// Gives every operand of a parsed condition its type, or says what does not fit. The first problem stands in <see cref="Problem"/>,
/// and then nothing that was typed counts. Not thread-safe.
/// </summary>
internal sealed class ConditionTyping(string recordType, FieldCatalogue catalogue)
{
    private readonly SortedSet<string> _fields = new(StringComparer.Ordinal);

    /// <summary>Null, or one sentence that says what does not fit.</summary>
    internal string? Problem { get; private set; }

    /// <summary>Every path that the condition reads, in ordinal order.</summary>
    internal ImmutableArray<string> Fields => [.. _fields];

    // INVARIANT: the depth of a parsed condition is bounded by ConditionLimits.Depth.
    internal ConditionNode Type(ConditionNode node) => node switch
    {
        AllOf all => new AllOf([.. all.Parts.Select(Type)]),
        AnyOf any => new AnyOf([.. any.Parts.Select(Type)]),
        Negation negation => new Negation(Type(negation.Part)),
        Comparison comparison => Type(comparison),
        Membership membership => Type(membership),
        _ => throw new System.Diagnostics.UnreachableException("A condition has five kinds of nodes."),
    };

    private Comparison Type(Comparison comparison)
    {
        var (left, right) = (Resolve(comparison.Left), Resolve(comparison.Right));
        if (Problem is not null || TypeOf(left, right) is not { } type)
        {
            return comparison;
        }

        if (type is ConditionType.Text or ConditionType.Boolean && comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
        {
            Fail($"`{ConditionText.Of(comparison)}` orders values that have no order; expected `=` or `≠`, or a number, a day or an instant.");
        }

        return comparison with { Left = As(left, type), Right = As(right, type) };
    }

    private Membership Type(Membership membership)
    {
        var item = Resolve(membership.Item);
        if (Problem is not null || TypeOf(item, membership.Options[0]) is not { } type)
        {
            return membership;
        }

        return new Membership(As(item, type), [.. membership.Options.Select(option => (Literal)As(option, type))]);
    }

    private Operand Resolve(Operand operand)
    {
        if (operand is not FieldPath field)
        {
            return operand;
        }

        _fields.Add(field.Path);
        var type = recordType;
        var parts = field.Path.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            var coordinate = $"{type}.{parts[i]}";
            if (!catalogue.TryGet(coordinate, out var entry))
            {
                return Fail(field, $"`{field.Path}` names `{coordinate}`, which is not in the field catalogue; expected a classified field.");
            }

            if (i == parts.Length - 1)
            {
                return LeafType(entry.Shape.Kind) is { } leaf
                    ? field with { Type = leaf }
                    : Fail(field, $"`{field.Path}` gives no single value; expected a path to a text, number, day, instant or truth value.");
            }

            if (entry.Shape is not { Kind: FieldKind.Object, TypeName: { } next })
            {
                return Fail(field, $"`{coordinate}` gives no single object; expected one object on the way to a value.");
            }

            type = next;
        }

        return field;
    }

    /// <summary>The type both sides have or can take; null with a problem when there is none.</summary>
    private ConditionType? TypeOf(Operand left, Operand right)
    {
        ConditionType l = OwnType(left), r = OwnType(right);
        ConditionType? common = l == r ? l : CanTake(left, r) ? r : CanTake(right, l) ? l : null;
        if (common is null)
        {
            Fail($"`{ConditionText.Of(left)}` and `{ConditionText.Of(right)}` cannot be compared; expected two values of one type.");
        }

        return common;
    }

    private static ConditionType OwnType(Operand operand) => operand switch
    {
        FieldPath field => field.Type ?? ConditionType.Text,
        Literal literal => literal.Value.Type,
        ContextOperand context => context.Type,
        _ => throw new System.Diagnostics.UnreachableException("A condition has three kinds of operands."),
    };

    // A quoted text can be a day, an instant or a decimal number; `now` can be a day.
    private static bool CanTake(Operand operand, ConditionType type) => operand switch
    {
        Literal { Value.Type: ConditionType.Text } => type is ConditionType.Date or ConditionType.DateTime,
        ContextOperand { Name: ContextName.Now } => type == ConditionType.Date,
        _ => false,
    };

    private Operand As(Operand operand, ConditionType type)
    {
        if (operand is ContextOperand context)
        {
            return context with { Type = type };
        }

        if (operand is not Literal literal || literal.Value.Type == type)
        {
            return operand is Literal || OwnType(operand) == type ? operand : Fail(operand, $"`{ConditionText.Of(operand)}` is not of the type that its counterpart has.");
        }

        var value = literal.Value.Type == ConditionType.Text ? ConditionValue.FromText(literal.Text.Trim('"'), type) : ConditionValue.Invalid;
        return value.HasValue
            ? literal with { Value = value }
            : Fail(literal, $"`{literal.Text}` is not {Expected(type)}.");
    }

    private static string Expected(ConditionType type) => type switch
    {
        ConditionType.Date => "a day; expected `\"yyyy-MM-dd\"`",
        ConditionType.DateTime => "an instant; expected RFC 3339 with an offset, such as `\"2026-01-01T00:00:00+07:00\"`",
        _ => "of the type that its counterpart has",
    };

    private static ConditionType? LeafType(FieldKind kind) => kind switch
    {
        FieldKind.Text => ConditionType.Text,
        FieldKind.Number => ConditionType.Number,
        FieldKind.Date => ConditionType.Date,
        FieldKind.DateTime => ConditionType.DateTime,
        FieldKind.Boolean => ConditionType.Boolean,
        _ => null,
    };

    private void Fail(string problem) => Problem ??= problem;

    private Operand Fail(Operand operand, string problem)
    {
        Fail(problem);
        return operand;
    }
}
