using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Oracle.Data;

/// <summary>All the data there is, made up from the schema: every field of every object has a value that follows from its coordinates and the salt alone.</summary>
/// <param name="supergraph">The supergraph.</param>
/// <param name="fields">What it says about fields.</param>
/// <param name="salt">Equal salts, equal data.</param>
/// <param name="failures">Of a thousand fields that may fail, so many do.</param>
internal sealed class World(Supergraph supergraph, WorldFields fields, int salt, int failures)
{
    private const int EntitiesPerType = 5;
    private readonly ConcurrentDictionary<(WorldObject, string), string> _texts = new();

    /// <summary>A value: a leaf as a JSON node, an object, a list of these, null, or a failure.</summary>
    public object? Resolve(WorldObject parent, string fieldName, string arguments)
    {
        var field = fields.Find(parent.Type, fieldName);
        var seed = $"{salt}:{parent.Type}:{parent.Id}:{fieldName}{arguments}";
        return failures > 0 && !field.IsKey && !field.IsRequired && field.IsOneType && WorldHash.Of(seed + "^") % 1000 < (ulong)failures
            ? WorldFailure.Instance
            : Value(field, field.Type, seed, isNullable: !field.IsKey);
    }

    /// <summary>The entity that a representation means to the subgraph that knows the type so, or null for none.</summary>
    public WorldObject? Find(SubgraphType definition, JsonObject representation)
    {
        foreach (var key in definition.Keys.Where(k => k.IsResolvable))
        {
            var sent = FieldSetText.Of(representation, key.Fields.Selections);
            foreach (var entity in Entities(definition.Name))
            {
                if (Text(entity, key.Fields) == sent)
                {
                    return entity;
                }
            }
        }

        return null;
    }

    /// <summary>What a field set selects of an object, as text.</summary>
    public string Text(WorldObject at, FieldSet set) => _texts.GetOrAdd((at, set.Text), _ => Text(at, set.Selections));

    /// <summary>The one value that a selection leads to.</summary>
    public JsonNode? Read(WorldObject at, SelectionSetNode set) => set.Selections
        .Where(s => s is not InlineFragmentNode { TypeCondition: { } condition } || Covers(condition.Name.Value, at.Type))
        .Select(s => s is FieldNode f ? Read(Resolve(at, f.Name.Value, ArgumentText.Of(f.Arguments, [])), f.SelectionSet) : Read(at, ((InlineFragmentNode)s).SelectionSet))
        .First();

    private JsonNode? Read(object? value, SelectionSetNode? below) => value switch
    {
        null => null,
        WorldObject o => Read(o, below!),
        List<object?> list => new JsonArray([.. list.Select(i => Read(i, below))]),
        JsonNode leaf => leaf.DeepClone(),
        _ => throw new NotSupportedException("What contexts read does not fail."),
    };

    private string Text(WorldObject at, SelectionSetNode set) => "{" + string.Join(',', set.Selections.Select(s => s switch
    {
        FieldNode f => $"{f.Name.Value}:{Text(f.Name.Value == "__typename" ? JsonValue.Create(at.Type) : Resolve(at, f.Name.Value, ArgumentText.Of(f.Arguments, [])), f.SelectionSet)}",
        InlineFragmentNode f => f.TypeCondition is null || Covers(f.TypeCondition.Name.Value, at.Type) ? Text(at, f.SelectionSet) : "{}",
        _ => throw new NotSupportedException("Field sets have no named fragments."),
    })) + "}";

    private string Text(object? value, SelectionSetNode? below) => value switch
    {
        null => "null",
        WorldObject o => Text(o, below!),
        List<object?> list => "[" + string.Join(',', list.Select(i => Text(i, below))) + "]",
        JsonNode leaf => leaf.ToJsonString(),
        _ => throw new NotSupportedException("What keys and requirements read does not fail."),
    };

    private bool Covers(string condition, string type) =>
        supergraph.Schema.IsSubType((CompositeType)supergraph.Schema.FindType(condition)!, supergraph.Schema.FindType(type)!);

    private IEnumerable<WorldObject> Entities(string typeName) =>
        supergraph.Schema.PossibleTypes((CompositeType)supergraph.Schema.FindType(typeName)!)
            .SelectMany(t => Enumerable.Range(0, EntitiesPerType).Select(i => new WorldObject(t.Name, (ulong)i)));

    // Keys are never null: an entity without a key cannot be completed by anyone, and what gateways do then is not a matter of equality.
    private object? Value(WorldField field, IType type, string seed, bool isNullable)
    {
        switch (type)
        {
            case NonNullType nonNull:
                return Value(field, nonNull.OfType, seed, isNullable: false);
            case var _ when isNullable && WorldHash.Of(seed + "?") % 6 == 0:
                return null;
            case ListType list:
                return Enumerable.Range(0, (int)(WorldHash.Of(seed + "#") % 4)).Select(i => Value(field, list.OfType, $"{seed}[{i}]", isNullable: !field.IsKey)).ToList();
            case CompositeType when field.Concretes.IsEmpty:
                return null;
            case CompositeType:
                var concrete = field.Concretes[(int)(WorldHash.Of(seed + "!") % (ulong)field.Concretes.Length)];
                return new WorldObject(concrete, fields.IsEntity(concrete) ? WorldHash.Of(seed) % EntitiesPerType : WorldHash.Of(seed));
            default:
                return Leaf(field, (NamedType)type, seed);
        }
    }

    private static JsonValue? Leaf(WorldField field, NamedType type, string seed)
    {
        var hash = WorldHash.Of(seed);
        return type switch
        {
            EnumType => field.EnumValues.IsEmpty ? null : JsonValue.Create(field.EnumValues[(int)(hash % (ulong)field.EnumValues.Length)]),
            { Name: "Int" } => JsonValue.Create((int)(hash % 1_000_000)),
            { Name: "Float" } => JsonValue.Create((int)(hash % 1_000_000) / 8.0),
            { Name: "Boolean" } => JsonValue.Create(hash % 2 == 0),
            _ => JsonValue.Create(seed),
        };
    }
}
