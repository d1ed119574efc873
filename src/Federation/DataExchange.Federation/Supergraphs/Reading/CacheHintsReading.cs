using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>
/// Reads what subgraphs say of keeping values: <c>@join__directive(graphs:, name: "cacheControl", args:)</c>, each under the names of those that say it. What
/// cannot be read keeps nothing.
/// </summary>
internal sealed class CacheHintsReading(LinkedSpec join, FrozenDictionary<string, Subgraph> graphs)
{
    private const string Name = "cacheControl";

    private readonly string _directive = join.Directive("directive");

    /// <summary>What a subgraph says of the element that has the directives, or null for nothing; of several hints what keeps all of them.</summary>
    public CacheHint? Of(ImmutableArray<DirectiveNode> directives, string subgraph)
    {
        CacheHint? found = null;
        foreach (var directive in directives)
        {
            if (directive.Name.Value == _directive && directive.Text("name") == Name && IsOf(directive, subgraph))
            {
                var hint = Read(directive.Argument("args"));
                found = found?.And(hint) ?? hint;
            }
        }

        return found;
    }

    private bool IsOf(DirectiveNode directive, string subgraph) =>
        directive.Argument("graphs") is ListValueNode list
        && list.Values.Any(v => v is EnumValueNode graph && graphs.TryGetValue(graph.Value, out var found) && found.Name == subgraph);

    private static CacheHint Read(ValueNode? arguments)
    {
        ValueNode? Argument(string name) => (arguments as ObjectValueNode)?.Fields.FirstOrDefault(f => f.Name.Value == name)?.Value;
        int? maxAge = Argument("maxAge") switch
        {
            null or NullValueNode => null,
            IntValueNode number => int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0,
            _ => 0,
        };
        bool? isPrivate = Argument("scope") switch
        {
            null or NullValueNode => null,
            EnumValueNode { Value: "PUBLIC" } or StringValueNode { Value: "PUBLIC" } => false,
            _ => true,
        };
        return CacheHint.Of(maxAge, isPrivate, Argument("inheritMaxAge") is BooleanValueNode { Value: true });
    }
}
