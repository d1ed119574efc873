using System.Collections.Immutable;
using System.Text;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Prints the selections of a fetch as compact GraphQL text, <c>__typename</c> first, and notes the variables that they use.</summary>
internal sealed class SelectionPrinter
{
    private const int MaxDepth = 256;
    private readonly StringBuilder _text = new();
    private readonly List<int> _cuts = [];

    /// <summary>The names of the variables used so far.</summary>
    public SortedSet<string> Variables { get; } = new(StringComparer.Ordinal);

    public override string ToString() => _text.ToString();

    /// <summary>The text cut after each variable that ancestors fill.</summary>
    public IEnumerable<string> Parts()
    {
        var text = _text.ToString();
        var from = 0;
        foreach (var cut in _cuts)
        {
            yield return text[from..cut];
            from = cut;
        }

        yield return text[from..];
    }

    public SelectionPrinter Append(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Prints the selections without their braces.</summary>
    public void PrintMembers(FetchSelectionSet set, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            throw new NotSupportedException("A fetch may be nested at most 256 levels deep.");
        }

        foreach (var field in set.Fields.OrderBy(f => f.Name == "__typename" ? 0 : 1))
        {
            PrintField(field, depth);
        }

        foreach (var fragment in set.Fragments)
        {
            var closing = OpenWrappers(fragment.Conditions);
            _text.Append("...on ").Append(fragment.Selections.TypeName);
            PrintDirectives(fragment.Conditions);
            _text.Append('{');
            PrintMembers(fragment.Selections, depth + 1);
            _text.Append('}').Append('}', closing);
        }
    }

    private void PrintField(FetchField field, int depth)
    {
        Separate();
        var closing = OpenWrappers(field.Conditions);
        if (field.ResponseName != field.Name)
        {
            _text.Append(field.ResponseName).Append(':');
        }

        _text.Append(field.Name);
        SyntaxWriter.WriteArguments(_text, field.Arguments);
        PrintContexts(field);
        foreach (var argument in field.Arguments.IsDefault ? [] : field.Arguments)
        {
            SyntaxWriter.CollectVariables(argument.Value, Variables);
        }

        PrintDirectives(field.Conditions);
        if (field.Selections is not null)
        {
            _text.Append('{');
            PrintMembers(field.Selections, depth + 1);
            _text.Append('}');
        }

        _text.Append('}', closing);
    }

    private void PrintContexts(FetchField field)
    {
        foreach (var argument in field.ContextArguments)
        {
            if (_text[^1] == ')')
            {
                _text[^1] = ',';
            }
            else
            {
                _text.Append('(');
            }

            _text.Append(argument.Name.Value).Append(":$").Append(((VariableNode)argument.Value).Name.Value);
            _cuts.Add(_text.Length);
            _text.Append(')');
        }
    }

    // A directive may stand once at one place: further ones go on inline fragments around it.
    private int OpenWrappers(ImmutableArray<Condition> conditions)
    {
        var opened = 0;
        foreach (var condition in Ordered(conditions).Where(c => !IsFirst(conditions, c)))
        {
            _text.Append("...");
            PrintDirective(condition);
            _text.Append('{');
            opened++;
        }

        return opened;
    }

    private void PrintDirectives(ImmutableArray<Condition> conditions)
    {
        foreach (var condition in Ordered(conditions).Where(c => IsFirst(conditions, c)))
        {
            PrintDirective(condition);
        }
    }

    private void PrintDirective(Condition condition)
    {
        Variables.Add(condition.Variable);
        _text.Append(condition.Include ? "@include(if:$" : "@skip(if:$").Append(condition.Variable).Append(')');
    }

    private static IEnumerable<Condition> Ordered(ImmutableArray<Condition> conditions) => conditions.IsDefault ? [] : conditions.Distinct();

    private static bool IsFirst(ImmutableArray<Condition> conditions, Condition condition) => conditions.First(c => c.Include == condition.Include) == condition;

    private void Separate()
    {
        if (_text.Length > 0 && (char.IsAsciiLetterOrDigit(_text[^1]) || _text[^1] == '_'))
        {
            _text.Append(' ');
        }
    }
}
