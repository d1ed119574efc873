using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Subgraphs.Contexts;

/// <summary>Parses what <c>@fromContext</c> reads.</summary>
internal static class ContextSelection
{
    /// <summary>The fields, or null with the problem as a sentence.</summary>
    public static (SelectionSetNode? Set, string? Problem) Parse(string selection)
    {
        var text = selection.TrimStart();
        var (set, error) = Parser.ParseSelectionSet(new Source(text.StartsWith('{') ? text : "{ " + selection + " }", "context selection"));
        return (set, error?.Message);
    }
}
