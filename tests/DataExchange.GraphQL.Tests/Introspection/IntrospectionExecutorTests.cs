using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DataExchange.GraphQL.Execution;
using DataExchange.GraphQL.Introspection;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Tests.Language;
using DataExchange.GraphQL.Tests.TypeSystem;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Tests.Introspection;

public sealed class IntrospectionExecutorTests
{
    private const string Land = """
        "Land" schema { query: Query }
        type Query implements Node { id(a: Int = 3, "old" b: [By!] = [{ id: "x" }] @deprecated): ID! old: String @deprecated(reason: "gone") }
        interface Node { id(a: Int): ID! }
        union U = Query
        enum E { A B @deprecated }
        input By @oneOf { id: ID e: E @deprecated }
        scalar Geo @specifiedBy(url: "https://example.org")
        directive @tag(x: Int @deprecated, y: Int) repeatable on FIELD | OBJECT
        """;

    [Theory]
    [InlineData("{ __schema { description queryType { name } mutationType { name } } }", """{"description":"Land","queryType":{"name":"Query"},"mutationType":null}""")]
    [InlineData("""{ __type(name: "Query") { __typename kind name fields { name args { name } } interfaces { name } possibleTypes { name } isOneOf } }""", """{"__typename":"__Type","kind":"OBJECT","name":"Query","fields":[{"name":"id","args":[{"name":"a"}]}],"interfaces":[{"name":"Node"}],"possibleTypes":null,"isOneOf":null}""")]
    [InlineData("""{ __type(name: "Query") { fields(includeDeprecated: true) { name isDeprecated deprecationReason args(includeDeprecated: true) { name description defaultValue isDeprecated type { kind ofType { kind ofType { kind name } } } } } } }""", """{"fields":[{"name":"id","isDeprecated":false,"deprecationReason":null,"args":[{"name":"a","description":null,"defaultValue":"3","isDeprecated":false,"type":{"kind":"SCALAR","ofType":null}},{"name":"b","description":"old","defaultValue":"[{ id: \"x\" }]","isDeprecated":true,"type":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"kind":"INPUT_OBJECT","name":"By"}}}}]},{"name":"old","isDeprecated":true,"deprecationReason":"gone","args":[]}]}""")]
    [InlineData("""{ __type(name: "E") { kind enumValues { name } all: enumValues(includeDeprecated: true) { name deprecationReason } fields { name } } }""", """{"kind":"ENUM","enumValues":[{"name":"A"}],"all":[{"name":"A","deprecationReason":null},{"name":"B","deprecationReason":"No longer supported"}],"fields":null}""")]
    [InlineData("""{ __type(name: "By") { kind isOneOf inputFields { name } all: inputFields(includeDeprecated: true) { name } } }""", """{"kind":"INPUT_OBJECT","isOneOf":true,"inputFields":[{"name":"id"}],"all":[{"name":"id"},{"name":"e"}]}""")]
    [InlineData("""{ __type(name: "Geo") { kind specifiedByURL } }""", """{"kind":"SCALAR","specifiedByURL":"https://example.org"}""")]
    [InlineData("""{ __type(name: "U") { kind possibleTypes { name } } }""", """{"kind":"UNION","possibleTypes":[{"name":"Query"}]}""")]
    [InlineData("""{ __type(name: "Nope") { kind } }""", "null")]
    [InlineData("""{ __type(name: "Node") { ...F ... on __Type { kind @skip(if: true) name } } } fragment F on __Type { k: kind possibleTypes { name } }""", """{"k":"INTERFACE","possibleTypes":[{"name":"Query"}],"name":"Node"}""")]
    public void Write_selection_answersIt(string query, string expected)
    {
        var (json, errors) = Answer(Land, query);

        Assert.Empty(errors);
        Assert.Equal(expected, json);
    }

    [Fact]
    public void Write_directives_areDescribed()
    {
        var (json, _) = Answer(Land, "{ __schema { directives { name isRepeatable locations args { name } } } }");

        Assert.StartsWith("""{"directives":[{"name":"tag","isRepeatable":true,"locations":["FIELD","OBJECT"],"args":[{"name":"y"}]},{"name":"include",""", json);
    }

    [Fact]
    public void Write_variables_decideArguments()
    {
        var variables = new Dictionary<string, object?> { ["n"] = "E", ["d"] = true };
        var (json, _) = Answer(Land, "query($n: String!, $d: Boolean!) { __type(name: $n) { enumValues(includeDeprecated: $d) { name } } }", variables);

        Assert.Equal("""{"enumValues":[{"name":"A"},{"name":"B"}]}""", json);
    }

    [Fact]
    public void Write_nullForTheName_isAnErrorAtTheField()
    {
        var (json, errors) = Answer(Land, "query($n: String = \"E\") { t: __type(name: $n) { name } }", new Dictionary<string, object?> { ["n"] = null });

        Assert.Equal("null", json);
        Assert.Equal(["t"], Assert.Single(errors).Path!.Value.Cast<string>());
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(5_000, false)]
    public void Write_depth_isLimited(int depth, bool isAnswered)
    {
        // __type is level 1, fields 2, type 3, fields 4 …
        var selection = "name";
        for (var i = 1; i < depth; i++)
        {
            selection = (depth - i) % 2 == 1 ? $"fields {{ {selection} }}" : $"type {{ {selection} }}";
        }

        var query = $$"""{ __type(name: "Query") { {{selection}} } }""";
        var (json, errors) = Answer("type Query { q: Query }", query, options: new IntrospectionOptions { MaxDepth = 10 });

        AssertVerdict(isAnswered, json, errors);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(10_000, false)]
    public void Write_fields_areLimited(int fields, bool isAnswered)
    {
        var aliases = string.Join(' ', Enumerable.Range(0, fields).Select(i => $"a{i}: name"));
        var (json, errors) = Answer("type Query { q: Query }", $$"""{ __type(name: "Query") { {{aliases}} } }""", options: new IntrospectionOptions { MaxFields = 10 });

        AssertVerdict(isAnswered, json, errors);
    }

    [Fact]
    public void Write_fieldThatIsNotOfIntrospection_isTheCallersMistake() =>
        Assert.Throws<ArgumentException>(() => Answer(Land, "{ id }"));

    private static void AssertVerdict(bool isAnswered, string json, ImmutableArray<GraphQLError> errors)
    {
        Assert.Equal(isAnswered, errors.IsEmpty);
        Assert.Equal(isAnswered, json != "null");
        Assert.All(errors, e => Assert.Equal("LIMIT_EXCEEDED", e.Code));
    }

    private static (string Json, ImmutableArray<GraphQLError> Errors) Answer(string sdl, string query, Dictionary<string, object?>? variables = null, IntrospectionOptions? options = null)
    {
        var generous = ParserOptions.Schema with { MaxDepth = 100_000 };
        var document = RunDeep(() => Syntax.Parse(query, generous));
        var root = document.Definitions.OfType<OperationDefinitionNode>().Single().SelectionSet;
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var errors = IntrospectionExecutor.Write(
            Sdl.Build(sdl),
            [(FieldNode)root.Selections[0]],
            FieldCollector.FragmentsOf(document),
            variables ?? [],
            writer,
            options);
        writer.Flush();
        return (Encoding.UTF8.GetString(buffer.WrittenSpan), errors);
    }

    private static T RunDeep<T>(Func<T> action)
    {
        var result = default(T);
        var thread = new Thread(() => result = action(), 256 * 1024 * 1024);
        thread.Start();
        thread.Join();
        return result!;
    }
}
