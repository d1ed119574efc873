using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>Parses the <c>fields</c> argument of directives.</summary>
internal static class FieldSetParsing
{
    /// <summary>The set of a directive; where it is lenient, as Federation v1 was, a list of strings or a bare name does as well as a string.</summary>
    public static FieldSetText Parse(DirectiveNode directive, bool isLenient)
    {
        if (Text(directive.Argument("fields"), isLenient) is not { } text)
        {
            return new FieldSetText(directive, null, null, null);
        }

        var bare = text.Length > 1 && text[0] == '{' && text[^1] == '}' ? text[1..^1].Trim() : text;
        var (selections, error) = Parser.ParseSelectionSet(new Source("{ " + bare + " }", "field set"));
        return new FieldSetText(directive, bare, selections, error?.Message);
    }

    private static string? Text(ValueNode? value, bool isLenient) => value switch
    {
        StringValueNode text => text.Value.Trim(),
        EnumValueNode name when isLenient => name.Value,
        ListValueNode list when isLenient && list.Values.All(v => v is StringValueNode) => string.Join(' ', list.Values.Cast<StringValueNode>().Select(v => v.Value)),
        _ => null,
    };
}
