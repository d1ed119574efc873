using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>Parses the <c>fields</c> argument of directives.</summary>
internal static class FieldSetParsing
{
    public static FieldSetText Parse(DirectiveNode directive)
    {
        if (directive.Argument("fields") is not StringValueNode value)
        {
            return new FieldSetText(directive, null, null, null);
        }

        var text = value.Value.Trim();
        var bare = text.Length > 1 && text[0] == '{' && text[^1] == '}' ? text[1..^1].Trim() : text;
        var (selections, error) = Parser.ParseSelectionSet(new Source("{ " + bare + " }", "field set"));
        return new FieldSetText(directive, bare, selections, error?.Message);
    }
}
