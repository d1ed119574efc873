using System.Collections.Immutable;
using DataExchange.Access.Catalogue;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Catalogue;

/// <summary>Reads the directives that describe data to the access layer, as they stand in the supergraph.</summary>
internal static class AccessDirectives
{
    /// <summary>The class that <c>@classified</c> states, or null.</summary>
    public static DataClass? ClassOf(ImmutableArray<DirectiveNode> directives) => Argument(directives, "classified", "as") switch
    {
        EnumValueNode { Value: "OPEN" } => DataClass.Open,
        EnumValueNode { Value: "SHARED" } => DataClass.Shared,
        EnumValueNode { Value: "INTERNAL" } => DataClass.Internal,
        EnumValueNode { Value: "PERSONAL" } => DataClass.Personal,
        EnumValueNode { Value: "SENSITIVE" } => DataClass.Sensitive,
        _ => null,
    };

    /// <summary>The dictionary term that <c>@classified</c> states, or null.</summary>
    public static string? TermOf(ImmutableArray<DirectiveNode> directives) => (Argument(directives, "classified", "term") as StringValueNode)?.Value;

    /// <summary>The field that <c>@subject</c> names, or null.</summary>
    public static string? SubjectOf(ImmutableArray<DirectiveNode> directives) => (Argument(directives, "subject", "field") as StringValueNode)?.Value;

    /// <summary>The output coordinate that <c>@reveals</c> names, or null.</summary>
    public static string? RevealedBy(ImmutableArray<DirectiveNode> directives) => (Argument(directives, "reveals", "coordinate") as StringValueNode)?.Value;

    /// <summary>Each list of agencies and companies that a <c>@visible</c> states; empty where there is none. A list that cannot be read lists nobody.</summary>
    public static IEnumerable<ImmutableArray<string>> VisibleTo(ImmutableArray<DirectiveNode> directives) => directives
        .Where(d => d.Name.Value == "visible")
        .Select(d => d.Arguments.FirstOrDefault(a => a.Name.Value == "to")?.Value switch
        {
            ListValueNode list => (ImmutableArray<string>)[.. list.Values.OfType<StringValueNode>().Select(v => v.Value)],
            StringValueNode one => [one.Value],
            _ => [],
        });

    private static ValueNode? Argument(ImmutableArray<DirectiveNode> directives, string directive, string argument)
    {
        foreach (var node in directives)
        {
            if (node.Name.Value == directive)
            {
                return node.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value;
            }
        }

        return null;
    }
}
