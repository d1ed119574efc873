using DataExchange.Federation.Composition.Sources;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Tests.CacheHints;

/// <summary>What subgraphs say of keeping values reaches the supergraph, each as its subgraph says it.</summary>
public sealed class CacheHintTests
{
    private const string Definition = """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external"])
        enum CacheControlScope { PUBLIC PRIVATE }
        directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION

        """;

    [Fact]
    public void Hints_of_types_and_fields_are_carried_with_the_subgraph_that_states_them()
    {
        var result = Compose("type Query { t: T @cacheControl(maxAge: 30) } type T @key(fields: \"id\") @cacheControl(maxAge: 60, scope: PUBLIC) { id: ID! }");

        Assert.Matches(@"t: T @join__directive\(graphs: \[S0\], name: ""cacheControl"", args: \{ ?maxAge: 30 ?\}\)", result.Sdl!);
        Assert.Equal(new CacheHint(30, null, false), Field(result, "s0", "Query", "t"));
        Assert.Equal(new CacheHint(60, false, false), Type(result, "s0", "T"));
        Assert.Null(Field(result, "s0", "T", "id"));
    }

    [Fact]
    public void Subgraphs_that_differ_keep_each_its_own_hint()
    {
        var result = Compose(
            "type Query { t: T } type T @key(fields: \"id\") @cacheControl(maxAge: 60) { id: ID! @shareable a: Int @shareable @cacheControl(maxAge: 5) b: Int }",
            "type T @key(fields: \"id\") @cacheControl(maxAge: 10, scope: PRIVATE) { id: ID! @shareable a: Int @shareable }",
            "type T @key(fields: \"id\") @cacheControl(maxAge: 60) { id: ID! @shareable c: Int @cacheControl(inheritMaxAge: true) }");

        Assert.Equal(new CacheHint(60, null, false), Type(result, "s0", "T"));
        Assert.Equal(new CacheHint(10, true, false), Type(result, "s1", "T"));
        Assert.Equal(new CacheHint(60, null, false), Type(result, "s2", "T"));
        Assert.Equal(new CacheHint(5, null, false), Field(result, "s0", "T", "a"));
        Assert.Null(Field(result, "s1", "T", "a"));
        Assert.Equal(new CacheHint(null, null, true), Field(result, "s2", "T", "c"));
        Assert.Contains("graphs: [S0, S2]", result.Sdl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@cacheControl(maxAge: 60)", "", 60, null, false)]
    [InlineData("@cacheControl(maxAge: 60)", "@cacheControl(maxAge: 30)", 30, null, false)]
    [InlineData("@cacheControl(maxAge: 60, scope: PRIVATE)", "@cacheControl(maxAge: 30)", 30, true, false)]
    [InlineData("@cacheControl(maxAge: 60)", "@cacheControl(scope: PRIVATE)", 60, true, false)]
    [InlineData("@cacheControl(maxAge: 60)", "@cacheControl(inheritMaxAge: true)", 60, null, false)]
    [InlineData("@cacheControl(scope: PUBLIC)", "@cacheControl(inheritMaxAge: true)", null, false, true)]
    [InlineData("@cacheControl(inheritMaxAge: true)", "", null, null, true)]
    public void Hint_of_a_union_is_given_to_the_fields_that_return_it(string ofUnion, string ofField, int? maxAge, bool? isPrivate, bool inherits)
    {
        var result = Compose($"type Query {{ u: [U!] {ofField} x: Int }} union U {ofUnion} = A | B type A {{ a: Int }} type B {{ b: Int }}");

        Assert.Equal(new CacheHint(maxAge, isPrivate, inherits), Field(result, "s0", "Query", "u"));
        Assert.Null(Type(result, "s0", "U"));
        Assert.Null(Field(result, "s0", "Query", "x"));
    }

    [Fact]
    public void Hint_of_an_extension_is_one_of_the_type() => Assert.Equal(
        new CacheHint(20, null, false), Type(Compose("type Query { t: T } type T { a: Int } extend type T @cacheControl(maxAge: 20) { b: Int }"), "s0", "T"));

    [Theory]
    [InlineData("@cacheControl(maxAge: 99999999999)", 0)]
    [InlineData("@cacheControl(maxAge: null)", null)]
    [InlineData("@cacheControl(maxAge: 60, inheritMaxAge: false)", 60)]
    public void Seconds_that_cannot_be_read_keep_nothing(string hint, int? maxAge)
    {
        var sdl = Compose($"type Query {{ a: Int {hint.Replace("99999999999", "7", StringComparison.Ordinal)} }}").Sdl!.Replace("maxAge: 7", "maxAge: 99999999999", StringComparison.Ordinal);

        Assert.Equal(maxAge, SupergraphReader.Read(new Source(sdl, "supergraph")).Supergraph!.FindType("Query")!.In("s0")!.FindField("a")!.CacheHint!.Value.MaxAge);
    }

    [Fact]
    public void Directive_of_that_name_that_means_something_else_is_not_carried()
    {
        var result = Composer.Compose([new SubgraphSource("s0", string.Empty, new Source(
            "directive @cacheControl(level: String) on FIELD_DEFINITION\ntype Query { a: Int @cacheControl(level: \"high\") }", "s0"))]);

        Assert.Empty(result.Errors);
        Assert.DoesNotContain("cacheControl", result.Sdl, StringComparison.Ordinal);
        Assert.Null(Field(result, "s0", "Query", "a"));
    }

    [Fact]
    public void Clients_see_nothing_of_hints()
    {
        var result = Compose("type Query { a: Int @cacheControl(maxAge: 60) }");

        Assert.Empty(result.Supergraph!.ApiSchema.QueryType!.FindField("a")!.Directives);
        Assert.DoesNotContain(result.Supergraph.ApiSchema.Directives, d => d.Name is "cacheControl" or "join__directive");
    }

    [Fact]
    public void Revision_is_that_of_what_the_supergraph_says()
    {
        var one = Compose("type Query { a: Int @cacheControl(maxAge: 60) }");
        var other = Compose("type Query { a: Int @cacheControl(maxAge: 61) }");
        var spaced = SupergraphReader.Read(new Source(one.Sdl!.Replace("\n", "\n\n", StringComparison.Ordinal), "supergraph")).Supergraph!;

        Assert.Matches("^[0-9a-f]{64}$", one.Supergraph!.Revision);
        Assert.Equal(one.Supergraph.Revision, spaced.Revision);
        Assert.NotEqual(one.Supergraph.Revision, other.Supergraph!.Revision);
        Assert.Equal(one.Supergraph.Revision, one.Supergraph.WithApiSchema(one.Supergraph.Schema).Revision);
    }

    private static CacheHint? Field(CompositionResult result, string subgraph, string type, string field) => result.Supergraph!.FindType(type)!.In(subgraph)!.FindField(field)!.CacheHint;

    private static CacheHint? Type(CompositionResult result, string subgraph, string type) => result.Supergraph!.FindType(type)!.In(subgraph)!.CacheHint;

    private static CompositionResult Compose(params string[] subgraphs)
    {
        var result = Composer.Compose([.. subgraphs.Select((sdl, i) => new SubgraphSource($"s{i}", string.Empty, new Source(Definition + sdl, $"s{i}")))]);
        Assert.Empty(result.Errors);
        return result;
    }
}
