using System.Globalization;
using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Data;
using DataExchange.ConformanceTests.Oracle.Serving;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Audit.Running;

/// <summary>
/// The resolvers of a subgraph over data written down for it: by type name the root's fields or a list of entities. A value "@TYPE n" stands for an
/// entity of the list, "!" for a resolver that fails. What is not written must not be asked for.
/// </summary>
internal sealed class WrittenFields(string subgraph, Schema schema, JsonObject data) : IEntitySource
{
    private readonly List<JsonObject> _objects = [];

    public string TypeName(Position at) => at.Object.Type;

    public List<object?> Entities(JsonArray representations) => [.. representations.Select(r => Entity(r!.AsObject()))];

    public IEnumerable<KeyValuePair<string, JsonNode?>> ContextArguments(Position parent, string parentType, string field) => [];

    public object? Resolve(Position parent, string parentType, FieldNode field, string arguments)
    {
        var values = parent.Object.Type == parentType && data[parentType] is JsonObject root ? root : _objects[(int)parent.Object.Id];
        var name = field.Name.Value;
        var (key, isKnown) = values.ContainsKey(name + arguments) ? (name + arguments, true) : (name, values.ContainsKey(name));
        var type = (schema.FindType(parentType) as FieldsType)?.FindField(name)?.Type.NamedType;
        return isKnown ? Place(values[key], type) : throw new OracleException($"{subgraph} is asked for {parentType}.{name}{arguments}");
    }

    private object? Entity(JsonObject representation)
    {
        var typeName = representation["__typename"]!.ToString();
        var known = data[typeName]?.AsArray() ?? throw new OracleException($"{subgraph} is asked for entities {typeName}");
        var index = known.ToList().FindIndex(e => Matches(e!.AsObject(), representation));
        return index < 0 ? null : Place(known[index], schema.FindType(typeName));
    }

    private static bool Matches(JsonObject entity, JsonObject sent)
    {
        var shared = sent.Where(f => f.Key != "__typename" && entity.ContainsKey(f.Key) && f.Value is not JsonObject).ToList();
        return shared.Count > 0 && shared.All(f => JsonNode.DeepEquals(f.Value, entity[f.Key]));
    }

    // A type that is no member of what the field says is a resolver's failure.
    private object? Place(JsonNode? value, NamedType? type)
    {
        switch (value)
        {
            case JsonArray list:
                return list.Select(i => Place(i, type)).ToList();
            case JsonObject found:
                _objects.Add(found);
                var concrete = found["__typename"]?.ToString() ?? type!.Name;
                var isMember = schema.FindType(concrete) is { } known && (known == type || (type is CompositeType composite && schema.IsSubType(composite, known)));
                return isMember ? new Position(new WorldObject(concrete, (ulong)(_objects.Count - 1)), concrete, null, []) : WorldFailure.Instance;
            case JsonValue text when text.TryGetValue<string>(out var word) && word == "!":
                return WorldFailure.Instance;
            case JsonValue text when text.TryGetValue<string>(out var word) && word.StartsWith('@'):
                var parts = word[1..].Split(' ');
                return Place(data[parts[0]]![int.Parse(parts[1], CultureInfo.InvariantCulture)], schema.FindType(parts[0]));
            default:
                return value;
        }
    }
}
