using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Conditions;
using DataExchange.Access.Documents.Nodes;
using DataExchange.Access.Documents.Reading;

namespace DataExchange.Access.Documents.Agreements;

/// <summary>From nodes to a clause.</summary>
internal static class GrantReading
{
    internal static Grant Read(Node node, ProblemList problems) => MappingReader.Read(node, "A clause of `grants`", problems, m => new Grant(Coordinate(m), m.RequiredText("article"))
    {
        Effect = m.Name("effect", GrantEffect.Allow),
        Use = m.Name("use", GrantUse.Output),
        Transform = m.Name("transform", Transform.None),
        ConsentScope = m.Text("consentScope"),
        RowCondition = Condition(m),
        CacheSeconds = m.Number("cacheSeconds"),
    });

    private static string Coordinate(MappingReader reader)
    {
        var text = reader.RequiredText("coordinate");
        if (text.Length > 0 && !CoordinateText.IsField(text) && !CoordinateText.IsGroup(text))
        {
            reader.Problems.Add(reader.Take("coordinate", required: false)!.Place, $"`{text}` is no coordinate; expected `Type.field` or `Type.*`.");
        }

        return text;
    }

    private static string? Condition(MappingReader reader)
    {
        var text = reader.Text("rowCondition");
        if (text is not null && RowCondition.SyntaxProblem(text) is { } problem)
        {
            reader.Problems.Add(reader.Take("rowCondition", required: false)!.Place, $"`rowCondition` cannot be read. {problem}");
        }

        return text;
    }
}
