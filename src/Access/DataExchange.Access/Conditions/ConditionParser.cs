using System.Collections.Immutable;
using System.Globalization;

namespace DataExchange.Access.Conditions;

/// <summary>
/// Reads a condition. The first problem stands in <see cref="Problem"/>, and then nothing that was read counts. Not thread-safe.
/// <code>
/// condition  = all { "or" all }
/// all        = unit { "and" unit }
/// unit       = "not" unit | "(" condition ")" | operand comparison
/// comparison = ( "=" | "!=" | "≠" | "&lt;" | "&lt;=" | "≤" | "&gt;" | "&gt;=" | "≥" ) operand | "in" "(" literal { "," literal } ")"
/// operand    = literal | "caller.agency" | "caller.province" | "now" | field { "." field }
/// literal    = '"' characters without a quote '"' | number | "true" | "false"
/// </code>
/// </summary>
internal sealed class ConditionParser
{
    private static readonly ConditionNode _nothing = new AllOf([]);

    private readonly ConditionTokenizer _tokens;
    private ConditionToken _token;
    private int _depth;
    private int _operands;

    private ConditionParser(string text)
    {
        _tokens = new ConditionTokenizer(text);
        _token = _tokens.Next();
    }

    private string? Problem { get; set; }

    /// <summary>The tree, or one sentence that says what was expected where.</summary>
    internal static (ConditionNode? Node, string? Problem) Parse(string text)
    {
        if (text.Length > ConditionLimits.Characters)
        {
            return (null, $"The condition has {text.Length} characters; expected at most {ConditionLimits.Characters}.");
        }

        var parser = new ConditionParser(text);
        var node = parser.Condition();
        if (parser.Problem is null && parser._token.Kind != ConditionTokenKind.End)
        {
            parser.Expect("`and`, `or` or the end");
        }

        return parser.Problem is null ? (node, null) : (null, parser.Problem);
    }

    private ConditionNode Condition() => Sequence("or", All, parts => new AnyOf(parts));

    private ConditionNode All() => Sequence("and", Unit, parts => new AllOf(parts));

    private ConditionNode Sequence(string word, Func<ConditionNode> part, Func<ImmutableArray<ConditionNode>, ConditionNode> join)
    {
        var first = part();
        if (!IsWord(word))
        {
            return first;
        }

        var parts = ImmutableArray.CreateBuilder<ConditionNode>();
        parts.Add(first);
        while (Problem is null && TakeWord(word))
        {
            parts.Add(part());
        }

        return join(parts.ToImmutable());
    }

    private ConditionNode Unit()
    {
        if (++_depth > ConditionLimits.Depth)
        {
            return Fail($"The condition is nested more than {ConditionLimits.Depth} deep at character {_token.Position}; expected a flatter one.");
        }

        var unit = TakeWord("not") ? new Negation(Unit())
            : _token.Kind == ConditionTokenKind.OpenParenthesis ? Parenthesised()
            : Compared();
        _depth--;
        return unit;
    }

    private ConditionNode Parenthesised()
    {
        Take();
        var inner = Condition();
        return Take(ConditionTokenKind.CloseParenthesis, "`)`") ? inner : _nothing;
    }

    private ConditionNode Compared()
    {
        if (ReadOperand() is not { } left)
        {
            return _nothing;
        }

        if (TakeWord("in"))
        {
            return Options() is { } options ? new Membership(left, options) : _nothing;
        }

        if (_token.Kind != ConditionTokenKind.Operator || Sign(_token.Text) is not { } sign)
        {
            return Expect("a comparison such as `=` or `in`");
        }

        Take();
        return ReadOperand() is { } right ? new Comparison(left, sign, right) : _nothing;
    }

    private ImmutableArray<Literal>? Options()
    {
        if (!Take(ConditionTokenKind.OpenParenthesis, "`(`"))
        {
            return null;
        }

        var options = ImmutableArray.CreateBuilder<Literal>();
        do
        {
            if (ReadOperand() is not Literal literal)
            {
                Expect("a quoted text, a number, `true` or `false`");
                return null;
            }

            options.Add(literal);
        }
        while (TakeIf(ConditionTokenKind.Comma));
        return Take(ConditionTokenKind.CloseParenthesis, "`,` or `)`") ? options.ToImmutable() : null;
    }

    private Operand? ReadOperand()
    {
        if (++_operands > ConditionLimits.Operands)
        {
            Fail($"The condition compares more than {ConditionLimits.Operands} values; expected a shorter one.");
            return null;
        }

        var operand = Problem is not null ? null : _token.Kind switch
        {
            ConditionTokenKind.Text => new Literal(ConditionValue.Of(_token.Text), $"\"{_token.Text}\""),
            ConditionTokenKind.Number => Number(_token.Text),
            ConditionTokenKind.Name => Named(_token.Text),
            _ => null,
        };
        if (operand is null)
        {
            Expect("a field, a quoted text, a number, `caller.agency`, `caller.province` or `now`");
            return null;
        }

        Take();
        return operand;
    }

    private static Operand? Named(string name) => name switch
    {
        "true" => new Literal(ConditionValue.Of(true), name),
        "false" => new Literal(ConditionValue.Of(false), name),
        "now" => new ContextOperand(ContextName.Now, ConditionType.DateTime),
        "caller.agency" => new ContextOperand(ContextName.CallerAgency, ConditionType.Text),
        "caller.province" => new ContextOperand(ContextName.CallerProvince, ConditionType.Text),
        "and" or "or" or "not" or "in" or "caller" => null,
        _ when name.StartsWith("caller.", StringComparison.Ordinal) => null,
        _ => name.Split('.').All(part => part.Length > 0 && !char.IsAsciiDigit(part[0])) ? new FieldPath(name, null) : null,
    };

    private static Literal? Number(string text)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new Literal(ConditionValue.Of(number), text)
            : null;

    private static ComparisonOperator? Sign(string text) => text switch
    {
        "=" => ComparisonOperator.Equal,
        "!=" or "≠" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" or "≤" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" or "≥" => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    private bool IsWord(string word) => _token.Kind == ConditionTokenKind.Name && _token.Text == word;

    private bool TakeWord(string word)
    {
        if (!IsWord(word))
        {
            return false;
        }

        Take();
        return true;
    }

    private bool TakeIf(ConditionTokenKind kind)
    {
        if (Problem is not null || _token.Kind != kind)
        {
            return false;
        }

        Take();
        return true;
    }

    private bool Take(ConditionTokenKind kind, string expected)
    {
        if (TakeIf(kind))
        {
            return true;
        }

        Expect(expected);
        return false;
    }

    private void Take() => _token = _tokens.Next();

    private ConditionNode Expect(string expected) => Fail($"At character {_token.Position} stands `{_token.Text}`; expected {expected}.");

    private ConditionNode Fail(string problem)
    {
        Problem ??= problem;
        return _nothing;
    }
}
