using System.Buffers;
using System.Text.Json;
using DataExchange.ConformanceTests.Reference;
using DataExchange.GraphQL.Introspection;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Language;

/// <summary>The same answer to the same introspection query.</summary>
public sealed class IntrospectionConformanceTests(ReferenceImplementation reference)
{
    public static TheoryData<string> Schemas => [.. SchemaTexts.All];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Introspect_fullQuery_sameAnswer(string sdl)
    {
        var theirs = reference.Ask(new { op = "introspect", sdl });
        var ours = Answer(sdl, theirs.GetProperty("query").GetString()!);

        Assert.Equal(IntrospectionShape.Of(theirs.GetProperty("data")), IntrospectionShape.Of(ours));
    }

    [Theory]
    [InlineData("""{ __type(name: "Person") { __typename k: kind name fields { __typename name args { name defaultValue } type { kind name ofType { kind name } } } interfaces { name } } }""")]
    [InlineData("""{ __type(name: "Filter") { inputFields { name defaultValue isDeprecated } fields { name } isOneOf } }""")]
    [InlineData("""{ __type(name: "Point") { inputFields { name } all: inputFields(includeDeprecated: true) { name deprecationReason } } }""")]
    [InlineData("""{ __type(name: "Level") { enumValues { name isDeprecated } all: enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } } }""")]
    [InlineData("""{ __type(name: "Nope") { name } }""")]
    [InlineData("""{ __type(name: "Date") { ...F ... @include(if: false) { kind } } } fragment F on __Type { specifiedByURL name @skip(if: true) description }""")]
    [InlineData("""{ root: __schema { description queryType { name fields { name } } mutationType { name } subscriptionType { name } __typename } }""")]
    [InlineData("""{ __type(name: "Query") { fields { name args(includeDeprecated: true) { name isDeprecated defaultValue } } } }""")]
    public void Introspect_partialQueries_sameBytes(string text)
    {
        var theirs = reference.Ask(new { op = "introspect", sdl = SchemaTexts.Land, text });

        Assert.Equal(theirs.GetProperty("data").GetRawText(), Answer(SchemaTexts.Land, text).GetRawText());
    }

    private static JsonElement Answer(string sdl, string text)
    {
        var schema = SchemaBuilder.Build(Parser.Parse(new Source(sdl)).Document!).Schema!;
        var document = Parser.Parse(new Source(text)).Document!;
        var field = (FieldNode)document.Definitions.OfType<OperationDefinitionNode>().Single().SelectionSet.Selections[0];
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WritePropertyName((field.Alias ?? field.Name).Value);
        Assert.Empty(IntrospectionExecutor.Write(schema, [field], document, new Dictionary<string, object?>(), writer));
        writer.WriteEndObject();
        writer.Flush();
        using var json = JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = 200 });
        return json.RootElement.Clone();
    }
}
