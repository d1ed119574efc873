using System.Collections.Immutable;
using DataExchange.Federation.Plans;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Planning.Building;

/// <summary>The variables of one fetch that ancestors fill.</summary>
/// <param name="group">The fetch.</param>
/// <param name="prefix">What all names of the plan begin with, and no variable of the client.</param>
/// <param name="first">The number of the first name.</param>
internal sealed class ContextNames(FetchGroup group, string prefix, int first)
{
    /// <summary>A prefix that no variable of an operation begins with.</summary>
    public static string Prefix(ImmutableArray<VariableDefinitionNode> variables)
    {
        var prefix = "context";
        while (variables.Any(v => v.Variable.Name.Value.StartsWith(prefix, StringComparison.Ordinal)))
        {
            prefix = "_" + prefix;
        }

        return prefix;
    }

    /// <summary>The variables as the plan has them.</summary>
    public ImmutableArray<ContextVariable> Variables() =>
        [.. group.Contexts.Select((c, i) => new ContextVariable(Name(i), Type(c.Argument.Type), c.Sources))];

    /// <summary>The arguments of a field that ancestors fill.</summary>
    public ImmutableArray<ArgumentNode> Arguments(string wireType, SubgraphField field) => field.ContextArguments.IsEmpty ? [] :
    [
        .. group.Contexts.Select((c, i) => (Use: c, Index: i))
            .Where(c => c.Use.WireType == wireType && c.Use.Field == field.Name)
            .Select(c => new ArgumentNode(new NameNode(c.Use.Argument.Name), new VariableNode(new NameNode(Name(c.Index))))),
    ];

    private string Name(int index) => $"{prefix}{first + index}";

    // The reader of the supergraph has seen that it is a type.
    private static TypeNode Type(string text) => Parser.ParseType(new Source(text, "type reference")).Node!;
}
