using System.Text.Json;
using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Reference;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Validation;

/// <summary>Our coercion of variables and the reference implementation's agree: both refuse, or both give the same values.</summary>
public sealed class VariableCoercionConformanceTests(ReferenceImplementation reference)
{
    public static TheoryData<string, int> Runs => new()
    {
        { "registry", 0 }, { "registry", 1 }, { "registry", 4 }, { "input", 0 }, { "input", 1 }, { "input", 4 },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Random_variables_get_the_same_verdict_and_values(string schemaName, int slips)
    {
        var schema = ConformanceSchema.All.Single(s => s.Name == schemaName);
        var cases = Enumerable.Range(0, 300).Select(i => Case(schema.Schema, new Chance(ConformanceSeed.For(i, slips), slips))).ToList();
        var answers = reference.AskAll([.. cases.Select(c => (object)new { op = "variables", sdl = schema.Sdl, text = c.Text, variables = c.Variables })]);
        var refused = 0;
        Assert.All(cases.Zip(answers), pair =>
        {
            var ((text, variables), answer) = pair;
            var ours = Ours(schema.Schema, text, variables);
            var theirs = answer.GetProperty("errors").GetArrayLength() > 0 ? null : JsonNode.Parse(answer.GetProperty("values").GetRawText());
            refused += theirs is null ? 1 : 0;
            Assert.True(Same(ours, theirs), $"seed {ConformanceSeed.Value}\n{text}\n{variables.ToJsonString()}\nours: {ours?.ToJsonString() ?? "refused"}\ntheirs: {answer.GetRawText()}");
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {ConformanceSeed.Value}, {cases.Count} requests, {refused} refused");
    }

    private static (string Text, JsonObject Variables) Case(Schema schema, Chance chance)
    {
        var inputs = schema.Types.Where(t => InputTypes.IsInputType(t) && !t.Name.StartsWith("__", StringComparison.Ordinal)).ToList();
        var json = new JsonGenerator(chance);
        var values = new ValueGenerator(schema, new Chance(chance.Below(int.MaxValue), slips: 0), new VariablePool(chance));
        var variables = new JsonObject();
        var definitions = Enumerable.Range(0, 1 + chance.Below(3)).Select(i =>
        {
            var type = Wrap(chance.Of(inputs), chance);
            var hasDefault = chance.In(25);
            if (!(hasDefault || type is not NonNullType) ? !chance.Slip() : chance.In(60))
            {
                variables[$"v{i}"] = json.Value(type);
            }

            return $"$v{i}: {type}{(hasDefault ? $" = {values.Value(type, scope: null, depth: 2)}" : "")}";
        });
        return ($"query ({string.Join(", ", definitions)}) {{ __typename }}", variables);
    }

    private static IType Wrap(IType type, Chance chance)
    {
        type = chance.In(30) ? new NonNullType(type) : type;
        type = chance.In(30) ? new ListType(type) : type;
        type = chance.In(10) ? new ListType(type) : type;
        return type is not NonNullType && chance.In(30) ? new NonNullType(type) : type;
    }

    private static JsonNode? Ours(Schema schema, string text, JsonObject variables)
    {
        var operation = (OperationDefinitionNode)Parser.Parse(new Source(text)).Document!.Definitions[0];
        using var json = JsonDocument.Parse(variables.ToJsonString());
        var result = VariableCoercion.Coerce(schema, operation, json.RootElement);
        return result.Errors.IsEmpty ? JsonSerializer.SerializeToNode(result.Values) : null;
    }

    private static bool Same(JsonNode? ours, JsonNode? theirs) => (ours, theirs) switch
    {
        (null, null) => true,
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(p => b.ContainsKey(p.Key) && Same(p.Value, b[p.Key])),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(p => Same(p.First, p.Second)),
        (JsonValue a, JsonValue b) => a.GetValueKind() == JsonValueKind.Number && b.GetValueKind() == JsonValueKind.Number
            ? double.Parse(a.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture).Equals(double.Parse(b.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture))
            : JsonNode.DeepEquals(a, b),
        _ => false,
    };
}
