using DataExchange.ConformanceTests.Oracle.Data;
using DataExchange.GraphQL.Language;

namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>The resolvers of one server over the whole world.</summary>
internal sealed class MonolithFields(World world) : IFieldSource
{
    public string TypeName(Position at) => at.Object.Type;

    public object? Resolve(Position parent, string parentType, FieldNode field, string arguments) =>
        Placed(world.Resolve(parent.Object, field.Name.Value, arguments));

    private static object? Placed(object? value) => value switch
    {
        WorldObject o => new Position(o, o.Type, null, []),
        List<object?> list => list.Select(Placed).ToList(),
        _ => value,
    };
}
