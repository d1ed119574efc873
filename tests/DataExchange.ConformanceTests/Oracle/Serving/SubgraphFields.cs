using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Data;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>
/// The resolvers of a subgraph over the world: it answers what it defines and nothing else. What it is asked for without being able to know it
/// (an external field, a field without what it requires, an unknown key) is an <see cref="OracleException"/>.
/// </summary>
/// <param name="supergraph">The supergraph.</param>
/// <param name="world">The world.</param>
/// <param name="name">The subgraph's name.</param>
/// <param name="fault">What is broken in the federation: then requirements need not be met; null for nothing.</param>
internal sealed class SubgraphFields(Supergraph supergraph, World world, string name, Fault? fault) : IEntitySource
{
    public string TypeName(Position at) =>
        supergraph.FindType(at.AskedAs)?.In(name) is { IsInterfaceObject: true } ? at.AskedAs : at.Object.Type;

    /// <summary>None: the request has to have them.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> ContextArguments(Position parent, string parentType, string field) => [];

    /// <summary>What representations mean.</summary>
    public List<object?> Entities(JsonArray representations) => [.. representations.Select(r => Entity(r!.AsObject()))];

    public object? Resolve(Position parent, string parentType, FieldNode field, string arguments)
    {
        var type = Define(parentType);
        var definition = type.FindField(field.Name.Value) ?? throw new OracleException($"{name} does not answer {parentType}.{field.Name.Value}");
        var provided = parent.Provided.SelectMany(s => Provided(s, field.Name.Value)).ToList();
        // What was sent as a key can be asked back.
        var isKey = IsKey(type, field.Name.Value);
        if (((definition.IsExternal && !(isKey && parent.Representation is not null)) || (definition.IsUsedOverridden && !isKey)) && provided.Count == 0)
        {
            throw new OracleException($"{name} is asked for the external {parentType}.{field.Name.Value}");
        }

        if (definition.Requires is { } requires)
        {
            CheckRequired(parent, requires, $"{parentType}.{field.Name.Value}");
        }

        var below = provided.Select(p => p.SelectionSet).OfType<SelectionSetNode>();
        if (definition.Provides is { } provides)
        {
            below = below.Append(provides.Selections);
        }

        return Placed(world.Resolve(parent.Object, field.Name.Value, arguments), definition.Type.NamedType.Name, [.. below]);
    }

    private object? Entity(JsonObject representation)
    {
        var typeName = representation["__typename"]?.ToString() ?? throw new OracleException($"{name} is sent a representation without a type");
        var definition = Define(typeName);
        if (world.Find(definition, representation) is not { } found)
        {
            throw new OracleException($"{name} is sent no key of {typeName}: {representation.ToJsonString()}");
        }

        return fault is not null && fault.TryLose(name, found, out var lost) ? lost : new Position(found, typeName, representation, []);
    }

    private void CheckRequired(Position parent, FieldSet requires, string coordinate)
    {
        if (parent.Representation is null)
        {
            throw new OracleException($"{name} is asked for {coordinate} without what it requires");
        }

        var sent = FieldSetText.Of(parent.Representation, requires.Selections);
        if (fault is null && sent != world.Text(parent.Object, requires))
        {
            throw new OracleException($"{name} is asked for {coordinate} with {sent} instead of {world.Text(parent.Object, requires)}");
        }
    }

    private static object? Placed(object? value, string askedAs, ImmutableArray<SelectionSetNode> provided) => value switch
    {
        WorldObject o => new Position(o, askedAs, null, provided),
        List<object?> list => list.Select(i => Placed(i, askedAs, provided)).ToList(),
        _ => value,
    };

    private static IEnumerable<FieldNode> Provided(SelectionSetNode set, string field) => set.Selections.SelectMany(s => s switch
    {
        FieldNode f when f.Name.Value == field => [f],
        InlineFragmentNode f => Provided(f.SelectionSet, field),
        _ => Enumerable.Empty<FieldNode>(),
    });

    private static bool IsKey(SubgraphType type, string field) =>
        type.Keys.Any(k => Provided(k.Fields.Selections, field).Any());

    private SubgraphType Define(string typeName) =>
        supergraph.FindType(typeName)?.In(name) ?? throw new OracleException($"{name} does not know {typeName}");
}
