using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Data;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>The resolvers of one server over the whole world.</summary>
internal sealed class MonolithFields(Supergraph supergraph, World world) : IFieldSource
{
    public string TypeName(Position at) => at.Object.Type;

    public IEnumerable<KeyValuePair<string, JsonNode?>> ContextArguments(Position parent, string parentType, string field) =>
        (supergraph.FindType(parentType)?.Definitions ?? [])
            .Select(d => d.FindField(field)?.ContextArguments ?? [])
            .FirstOrDefault(a => !a.IsEmpty, [])
            .Select(a => KeyValuePair.Create(a.Name, Nearest(parent.Parent, a)));

    public object? Resolve(Position parent, string parentType, FieldNode field, string arguments) =>
        Placed(world.Resolve(parent.Object, field.Name.Value, arguments), parent);

    private JsonNode? Nearest(Position? at, ContextArgument argument)
    {
        var types = supergraph.FindContext(argument.Context)!.Types;
        while (at is not null && !types.Contains(at.Object.Type))
        {
            at = at.Parent;
        }

        return at is null ? throw new OracleException($"Nothing sets {argument.Context}") : world.Read(at.Object, argument.Selection.Selections);
    }

    private static object? Placed(object? value, Position parent) => value switch
    {
        WorldObject o => new Position(o, o.Type, null, [], parent),
        List<object?> list => list.Select(i => Placed(i, parent)).ToList(),
        _ => value,
    };
}
