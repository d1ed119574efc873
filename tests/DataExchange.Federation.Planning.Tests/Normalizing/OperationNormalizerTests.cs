using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Planning.Tests.Harness;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Tests.Normalizing;

public sealed class OperationNormalizerTests
{
    private static readonly Schema Animals = SchemaBuilder.Build(Parser.Parse(new Source("""
        type Query { pet: Pet any: Any node(id: ID): Node self: Query }
        interface Node { id: ID }
        interface Pet { name: String friend: Pet }
        interface Kin { kin: Pet }
        type Dog implements Pet & Node & Kin { id: ID name: String friend: Pet kin: Dog barks: Int }
        type Cat implements Pet & Node & Kin { id: ID name: String friend: Pet kin: Cat meows: Int }
        union Any = Dog | Cat
        """)).Document!).Schema!;

    [Theory]
    [InlineData("{ pet { name ...on Pet { name } ...F } } fragment F on Pet { name friend { name } }", "pet { name friend { name } }")]
    [InlineData("{ pet { ...on Dog { name barks } ...on Cat { name meows } } }", "pet { name[Dog] barks[Dog] name[Cat] meows[Cat] }")]
    [InlineData("{ pet { ...on Dog { ...on Node { id } } } any { ...on Pet { name } ...on Node { id } } }", "pet { id[Dog] } any { name[Dog,Cat] id[Dog,Cat] }")]
    [InlineData("{ pet { friend { name } ...on Dog { friend { ...on Cat { meows } } } } }", "pet { friend { name } friend[Dog] { meows[Cat] } }")]
    [InlineData("{ any { ...on Kin { kin { name ...on Dog { barks } ...on Cat { meows } } } } }", "any { kin[Dog] { name barks } kin[Cat] { name meows } }")]
    [InlineData("query($a: Boolean!) { pet { name @include(if: $a) ...on Pet @skip(if: $a) { friend { name } } name @include(if: true) } any @skip(if: true) { __typename } }", "pet { name?a friend?!a { name } name }")]
    [InlineData("query($a: Boolean!) { pet @include(if: $a) { name @include(if: $a) @skip(if: $a) x: name } __typename }", "pet?a { x:name } __typename")]
    [InlineData("{ a: node(id: 1) { id } a: node(id: 1) { ... on Dog { name } } __schema { queryType { name } } }", "a:node { id name[Dog] } __schema")]
    public void Selections_are_inlined_merged_and_split_only_where_needed(string operation, string expected) =>
        Assert.Equal(expected, Text(Normalize(operation).Operation!.Root));

    [Fact]
    public void Fragments_that_double_at_every_level_are_stopped_by_the_limit()
    {
        var fragments = string.Concat(Enumerable.Range(0, 40).Select(i => $"fragment F{i} on Pet {{ a: friend {{ ...F{i + 1} }} b: friend {{ ...F{i + 1} }} }} "));
        var result = Normalize("{ pet { ...F0 } } " + fragments + "fragment F40 on Pet { name }");
        Assert.Null(result.Operation);
        Assert.Equal("LIMIT_EXCEEDED", result.Error!.Code);
        Assert.Equal("The operation has more than 5000 selections once its fragments are inlined.", result.Error.Message);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Depth_is_limited(int limit, bool passes) =>
        Assert.Equal(passes, Normalize("{ pet { friend { name } } }", new NormalizerOptions { MaxDepth = limit }).Operation is not null);

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void Selections_are_limited(int limit, bool passes) =>
        Assert.Equal(passes, Normalize("{ pet { name } }", new NormalizerOptions { MaxSelections = limit }).Operation is not null);

    private static NormalizationResult Normalize(string text, NormalizerOptions? options = null)
    {
        var document = Parser.Parse(new Source(text)).Document!;
        return OperationNormalizer.Normalize(Animals, document, document.Definitions.OfType<OperationDefinitionNode>().First(), options);
    }

    private static string Text(NormalizedSelectionSet set) => string.Join(' ', set.Fields.Select(Text));

    private static string Text(NormalizedField field) =>
        (field.ResponseKey == field.Definition.Name ? string.Empty : field.ResponseKey + ":")
        + field.Definition.Name
        + (field.Types is { } types ? $"[{string.Join(',', types.Select(t => t.Name))}]" : string.Empty)
        + string.Concat(field.Conditions.Select(c => (c.Include ? "?" : "?!") + c.Variable))
        + (field.Selections is { } below ? $" {{ {Text(below)} }}" : string.Empty);
}
