using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Data;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>Executes a document as plainly as the specification says. See <see href="https://spec.graphql.org/September2025/#sec-Execution"/>.</summary>
internal sealed class DocumentServer(Schema schema, DocumentNode document, JsonObject variables, IFieldSource source)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments =
        document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value, StringComparer.Ordinal);

    /// <summary>The paths of the errors found.</summary>
    public List<ResponsePath> Errors { get; } = [];

    public JsonObject? Run()
    {
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var root = schema.RootType(operation.Operation)!;
        var at = new Position(new WorldObject(root.Name, 0), root.Name, null, []);
        return Object(root, at, [operation.SelectionSet], ResponsePath.Root, out var answer) ? answer : null;
    }

    // False: a null moves up to the parent.
    private bool Object(ObjectType type, Position at, IEnumerable<SelectionSetNode> sets, ResponsePath path, out JsonObject answer)
    {
        var groups = new List<(string Key, List<FieldNode> Fields)>();
        foreach (var set in sets)
        {
            Collect(type, set, groups);
        }

        answer = [];
        var isWhole = true;
        foreach (var (key, fields) in groups)
        {
            isWhole &= Field(type, at, fields, path.Then(key), out var value);
            answer[key] = value;
        }

        return isWhole;
    }

    private bool Field(ObjectType type, Position at, List<FieldNode> fields, ResponsePath path, out JsonNode? answer)
    {
        var name = fields[0].Name.Value;
        if (name == "__typename")
        {
            answer = JsonValue.Create(type.Name);
            return true;
        }

        var definition = type.FindField(name) ?? throw new OracleException($"{type.Name} has no field {name}");
        var value = name == "_entities" && source is IEntitySource entities
            ? entities.Entities((JsonArray)ArgumentText.Value(fields[0].Arguments[0].Value, variables)!)
            : source.Resolve(at, type.Name, fields[0], ArgumentText.Of(fields[0].Arguments, variables, source.ContextArguments(at, type.Name, name)));
        return Complete(definition.Type, value, fields, path, out answer);
    }

    private bool Complete(IType type, object? value, List<FieldNode> fields, ResponsePath path, out JsonNode? answer)
    {
        answer = null;
        if (value is WorldFailure)
        {
            Errors.Add(path);
            return type is not NonNullType;
        }

        switch (type)
        {
            case NonNullType nonNull when value is null:
                Errors.Add(path);
                return false;
            case NonNullType nonNull:
                return Complete(nonNull.OfType, value, fields, path, out answer) && answer is not null;
            case var _ when value is null:
                return true;
            case ListType list:
                answer = List(list.OfType, (List<object?>)value, fields, path);
                return true;
            case CompositeType:
                var at = (Position)value;
                var concrete = schema.FindType(source.TypeName(at)) as ObjectType ?? throw new OracleException($"{at.Object.Type} is not known to the server");
                answer = Object(concrete, at, fields.Select(f => f.SelectionSet!), path, out var below) ? below : null;
                return true;
            default:
                answer = ((JsonNode)value).DeepClone();
                return true;
        }
    }

    private JsonArray? List(IType type, List<object?> values, List<FieldNode> fields, ResponsePath path)
    {
        var answer = new JsonArray();
        var isWhole = true;
        for (var i = 0; i < values.Count; i++)
        {
            isWhole &= Complete(type, values[i], fields, path.Then(i), out var item);
            answer.Add(item);
        }

        return isWhole ? answer : null;
    }

    private void Collect(ObjectType type, SelectionSetNode set, List<(string Key, List<FieldNode> Fields)> groups)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field when Holds(field.Directives):
                    var key = field.Alias?.Value ?? field.Name.Value;
                    var group = groups.Find(g => g.Key == key).Fields;
                    if (group is null)
                    {
                        groups.Add((key, group = []));
                    }

                    group.Add(field);
                    break;
                case InlineFragmentNode fragment when Holds(fragment.Directives) && Covers(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, groups);
                    break;
                case FragmentSpreadNode spread when Holds(spread.Directives) && Covers(_fragments[spread.Name.Value].TypeCondition, type):
                    Collect(type, _fragments[spread.Name.Value].SelectionSet, groups);
                    break;
            }
        }
    }

    private bool Covers(NamedTypeNode? condition, ObjectType type) =>
        condition is null || schema.IsSubType((CompositeType)schema.FindType(condition.Name.Value)!, type);

    private bool Holds(IEnumerable<DirectiveNode> directives) => directives
        .Where(d => d.Name.Value is "skip" or "include")
        .All(d => (ArgumentText.Value(d.Arguments[0].Value, variables)!.GetValue<bool>()) == (d.Name.Value == "include"));
}
