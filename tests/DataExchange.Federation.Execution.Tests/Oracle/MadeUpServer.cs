using System.Text.Json;
using System.Text.Json.Nodes;
using DataExchange.Federation.Execution.Transport;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Tests.Oracle;

/// <summary>
/// Answers any document over a schema with data that follow from coordinates alone, so that a subgraph and a server that holds everything agree.
/// There are five entities of each type.
/// </summary>
internal class MadeUpServer(Schema schema, IReadOnlySet<string> entityTypes, IReadOnlySet<string> keyNames) : ISubgraphClient
{
    public List<string> Asked { get; } = [];

    /// <summary>The cells that were asked for, by entity and field; filled where it is set.</summary>
    public HashSet<string>? Seen { get; init; }

    /// <summary>How often each entity has changed: whoever has not changed has all the values that it had. Null where nobody changes.</summary>
    public IReadOnlyDictionary<string, int>? Versions { get; init; }

    protected IReadOnlySet<string> EntityTypes => entityTypes;

    /// <summary>The value of a leaf without arguments.</summary>
    public JsonNode? LeafOf(ObjectType type, string identity, string name) => LeafOf(type.FindField(name)!, identity);

    public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(request.Body);
        var text = body.RootElement.GetProperty("query").GetString()!;
        lock (Asked)
        {
            Asked.Add($"{request.Subgraph}: {request.Body.Length} {text} {body.RootElement.GetProperty("variables")}");
        }

        var data = Execute(text, JsonNode.Parse(body.RootElement.GetProperty("variables").GetRawText())!.AsObject());
        return new(SubgraphResponse.Answered(200, "application/json", System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["data"] = data }.ToJsonString())));
    }

    public JsonObject Execute(string text, JsonObject variables)
    {
        var operation = Harness.PlanSketch.Parse(text).Definitions.OfType<OperationDefinitionNode>().Single();
        return Select(schema.RootType(operation.Operation)!, "root", [operation.SelectionSet], variables)!;
    }

    public virtual JsonObject? Select(ObjectType type, string identity, IEnumerable<SelectionSetNode> sets, JsonObject variables)
    {
        var answer = new JsonObject();
        foreach (var (key, fields) in Groups(type, sets, variables))
        {
            answer[key] = Field(type, identity, fields, variables);
        }

        return answer;
    }

    protected List<(string Key, List<FieldNode> Fields)> Groups(ObjectType type, IEnumerable<SelectionSetNode> sets, JsonObject variables)
    {
        var groups = new List<(string Key, List<FieldNode> Fields)>();
        foreach (var set in sets)
        {
            Collect(type, set, variables, groups);
        }

        return groups;
    }

    protected JsonNode? Field(ObjectType type, string identity, List<FieldNode> fields, JsonObject variables) => fields[0].Name.Value switch
    {
        "__typename" => type.Name,
        "_entities" => Entities(fields, variables),
        _ => Value(type, identity, fields, variables),
    };

    private void Collect(ObjectType type, SelectionSetNode set, JsonObject variables, List<(string Key, List<FieldNode> Fields)> groups)
    {
        foreach (var selection in set.Selections.Where(s => Holds(s is FieldNode f ? f.Directives : ((InlineFragmentNode)s).Directives, variables)))
        {
            if (selection is InlineFragmentNode fragment)
            {
                if (fragment.TypeCondition is null || schema.IsSubType((CompositeType)schema.FindType(fragment.TypeCondition.Name.Value)!, type))
                {
                    Collect(type, fragment.SelectionSet, variables, groups);
                }

                continue;
            }

            var field = (FieldNode)selection;
            var key = field.Alias?.Value ?? field.Name.Value;
            var group = groups.Find(g => g.Key == key).Fields;
            if (group is null)
            {
                groups.Add((key, group = []));
            }

            group.Add(field);
        }
    }

    private static bool Holds(IEnumerable<DirectiveNode> directives, JsonObject variables) => directives.All(d =>
        (d.Arguments[0].Value is VariableNode v ? variables[v.Name.Value]!.GetValue<bool>() : ((BooleanValueNode)d.Arguments[0].Value).Value) == (d.Name.Value == "include"));

    private JsonArray Entities(List<FieldNode> fields, JsonObject variables)
    {
        var sent = variables[((VariableNode)fields[0].Arguments[0].Value).Name.Value]!.AsArray();
        return [.. sent.Select(r => Entity(r!.AsObject(), fields, variables))];
    }

    private JsonObject? Entity(JsonObject representation, List<FieldNode> fields, JsonObject variables)
    {
        var types = schema.PossibleTypes((CompositeType)schema.FindType(representation["__typename"]!.GetValue<string>())!);
        foreach (var (type, number) in types.SelectMany(t => Enumerable.Range(0, 5).Select(n => (t, n))))
        {
            var identity = $"{type.Name}#{number}";
            if (representation.All(m => m.Key == "__typename" || Agrees(type, identity, m.Key, m.Value)))
            {
                return Select(type, identity, fields.Select(f => f.SelectionSet!), variables);
            }
        }

        return null;
    }

    private bool Agrees(ObjectType type, string identity, string name, JsonNode? sent)
    {
        var definition = type.FindField(name)!;
        return definition.Type.NamedType is CompositeType || definition.Arguments.Length > 0
            || JsonNode.DeepEquals(LeafOf(definition, identity), sent);
    }

    private JsonNode? LeafOf(FieldDefinition definition, string identity) =>
        Leaf(definition.Type, $"{identity}.{definition.Name}(){VersionOf(definition, identity)}", IsKeyLike(definition));

    private string VersionOf(FieldDefinition definition, string identity) =>
        Versions is not null && !IsKeyLike(definition) && Versions.TryGetValue(identity, out var version) ? $"~{version}" : string.Empty;

    private JsonNode? Value(ObjectType type, string identity, List<FieldNode> fields, JsonObject variables)
    {
        var definition = type.FindField(fields[0].Name.Value)!;
        var arguments = fields[0].Arguments.OrderBy(a => a.Name.Value, StringComparer.Ordinal).Select(a => $"{a.Name.Value}:{Text(a.Value, variables)}");
        var coordinate = $"{identity}.{definition.Name}({string.Join(',', arguments)}){VersionOf(definition, identity)}";
        if (Seen is { } seen)
        {
            lock (seen)
            {
                seen.Add(coordinate);
            }
        }

        return definition.Type.NamedType is CompositeType
            ? Objects(definition.Type, coordinate, fields.Select(f => f.SelectionSet!).ToList(), variables)
            : Leaf(definition.Type, coordinate, IsKeyLike(definition));
    }

    private static string Text(ValueNode value, JsonObject variables) =>
        value is VariableNode variable ? variables[variable.Name.Value]?.ToJsonString() ?? "" : Printer.Print(value);

    private bool IsKeyLike(FieldDefinition definition) => keyNames.Contains(definition.Name);

    private JsonNode? Objects(IType type, string coordinate, List<SelectionSetNode> sets, JsonObject variables)
    {
        if (type is NonNullType required)
        {
            return Objects(required.OfType, coordinate + "!", sets, variables) ?? throw new InvalidOperationException("never null");
        }

        var hash = Hash(coordinate);
        if (hash % 7 == 0 && !coordinate.EndsWith('!'))
        {
            return null;
        }

        if (type is ListType list)
        {
            return new JsonArray([.. Enumerable.Range(0, (int)(hash % 4)).Select(i => Objects(list.OfType, $"{coordinate}[{i}]", sets, variables))]);
        }

        var types = schema.PossibleTypes((CompositeType)type);
        var concrete = types[(int)(hash / 7 % (uint)types.Length)];
        var identity = entityTypes.Contains(concrete.Name) ? $"{concrete.Name}#{hash / 100 % 5}" : coordinate;
        return Select(concrete, identity, sets, variables);
    }

    private static JsonNode? Leaf(IType type, string coordinate, bool isKey)
    {
        if (type is NonNullType required)
        {
            return Leaf(required.OfType, coordinate, isKey: true);
        }

        var hash = Hash(coordinate);
        if (hash % 7 == 0 && !isKey)
        {
            return null;
        }

        return type switch
        {
            ListType list => new JsonArray([.. Enumerable.Range(0, (int)(hash % 3)).Select(i => Leaf(list.OfType, $"{coordinate}[{i}]", isKey: false))]),
            EnumType values => values.Values[(int)(hash % (uint)values.Values.Length)].Name,
            NamedType { Name: "Int" or "Float" } => (int)(hash % 100_000),
            NamedType { Name: "Boolean" } => hash % 2 == 0,
            _ => $"{hash:x} \u00e9\"",
        };
    }

    // FNV-1a, mixed: the same on every machine and in every run.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        return hash ^ (hash >> 13);
    }
}
