using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>Parses field sets, equal texts once.</summary>
internal sealed class FieldSetReading(Diagnostics diagnostics)
{
    private readonly Dictionary<string, FieldSet?> _known = new(StringComparer.Ordinal);

    /// <summary>The fields that <paramref name="text"/> names; null when there is no text, or when it is wrong and has been reported at <paramref name="node"/>.</summary>
    public FieldSet? Read(string? text, SyntaxNode node)
    {
        if (text is null)
        {
            return null;
        }

        if (!_known.TryGetValue(text, out var set))
        {
            set = Parse(text.Trim(), node);
            _known[text] = set;
        }

        return set;
    }

    private FieldSet? Parse(string text, SyntaxNode node)
    {
        var bare = text.Length > 1 && text[0] == '{' && text[^1] == '}' ? text[1..^1].Trim() : text;
        var (selections, error) = Parser.ParseSelectionSet(new Source("{ " + bare + " }", "field set"));
        if (selections is null)
        {
            diagnostics.Report($"`{text}` is not a set of fields: {error?.Message}", node);
            return null;
        }

        return new FieldSet(bare, selections);
    }
}
