using DataExchange.Gateway.Caching;

namespace DataExchange.Gateway.Tests.Caching;

/// <summary>The seconds of a field are those that Apollo Server would give it.</summary>
public sealed class CacheHintsTests
{
    private const int None = int.MaxValue;

    private const string Schema = """
        type Query {
          objectWithout: Bare @classified(as: OPEN)
          objectHinted: Bare @classified(as: OPEN) @cacheControl(maxAge: 30)
          objectOfType: Hinted @classified(as: OPEN)
          listOfType: [Hinted!]! @classified(as: OPEN)
          objectShorter: Hinted @classified(as: OPEN) @cacheControl(maxAge: 10)
          objectLonger: Hinted @classified(as: OPEN) @cacheControl(maxAge: 600)
          objectNever: Hinted @classified(as: OPEN) @cacheControl(maxAge: 0)
          objectPrivate: Hinted @classified(as: OPEN) @cacheControl(scope: PRIVATE)
          objectPublic: Hinted @classified(as: OPEN) @cacheControl(scope: PUBLIC)
          objectOfPrivate: Own @classified(as: OPEN)
          objectOfPrivateSaidPublic: Own @classified(as: OPEN) @cacheControl(scope: PUBLIC)
          objectInheriting: Bare @classified(as: OPEN) @cacheControl(inheritMaxAge: true)
          objectOfInheriting: Inheriting @classified(as: OPEN)
          leafWithout: Int @classified(as: OPEN)
          leafHinted: Int @classified(as: OPEN) @cacheControl(maxAge: 5)
          leafInheriting: Int @classified(as: OPEN) @cacheControl(inheritMaxAge: true)
        }
        type Mutation { change: Hinted @classified(as: OPEN) }
        type Bare @classified(as: OPEN) {
          leaf: Int
          leafHinted: Int @cacheControl(maxAge: 20)
          leafNever: Int @cacheControl(maxAge: 0)
          leafPrivate: Int @cacheControl(maxAge: 20, scope: PRIVATE)
          leafOnlyPrivate: Int @cacheControl(scope: PRIVATE)
          leafPublic: Int @cacheControl(scope: PUBLIC)
          leafInheriting: Int @cacheControl(inheritMaxAge: true)
          leafBoth: Int @cacheControl(maxAge: 20, inheritMaxAge: true)
          leafs: [Int!]
          bare: Bare
          hinted: Hinted
          inheriting: Inheriting
          bareInheriting: Bare @cacheControl(inheritMaxAge: true)
          hintedInheriting: Hinted @cacheControl(inheritMaxAge: true)
          inheritingHinted: Inheriting @cacheControl(maxAge: 40)
          privateInheriting: Bare @cacheControl(inheritMaxAge: true, scope: PRIVATE)
        }
        type Hinted @key(fields: "id") @classified(as: OPEN) @cacheControl(maxAge: 60) { id: ID! }
        type Own @key(fields: "id") @classified(as: OPEN) @cacheControl(maxAge: 60, scope: PRIVATE) { id: ID! }
        type Inheriting @key(fields: "id") @classified(as: OPEN) @cacheControl(inheritMaxAge: true) { id: ID! }
        """;

    private static readonly CacheHints s_hints = new(HintedGraph.Compose(Schema));

    [Theory]
    [InlineData("Query.objectWithout", 0)]
    [InlineData("Query.objectHinted", 30)]
    [InlineData("Query.objectOfType", 60)]
    [InlineData("Query.listOfType", 60)]
    [InlineData("Query.objectShorter", 10)]
    [InlineData("Query.objectLonger", 600)]
    [InlineData("Query.objectNever", 0)]
    [InlineData("Query.objectPrivate", 0)]
    [InlineData("Query.objectPublic", 60)]
    [InlineData("Query.objectOfPrivate", 0)]
    [InlineData("Query.objectOfPrivateSaidPublic", 60)]
    [InlineData("Query.objectInheriting", 0)]
    [InlineData("Query.objectOfInheriting", 0)]
    [InlineData("Query.leafWithout", 0)]
    [InlineData("Query.leafHinted", 5)]
    [InlineData("Query.leafInheriting", 0)]
    [InlineData("Bare.leaf", null)]
    [InlineData("Bare.leafHinted", 20)]
    [InlineData("Bare.leafNever", 0)]
    [InlineData("Bare.leafPrivate", 0)]
    [InlineData("Bare.leafOnlyPrivate", 0)]
    [InlineData("Bare.leafPublic", null)]
    [InlineData("Bare.leafInheriting", null)]
    [InlineData("Bare.leafBoth", null)]
    [InlineData("Bare.leafs", null)]
    [InlineData("Bare.bare", 0)]
    [InlineData("Bare.hinted", 60)]
    [InlineData("Bare.inheriting", null)]
    [InlineData("Bare.bareInheriting", null)]
    [InlineData("Bare.hintedInheriting", 60)]
    [InlineData("Bare.inheritingHinted", 40)]
    [InlineData("Bare.privateInheriting", 0)]
    [InlineData("Bare.unknown", 0)]
    [InlineData("Unknown.leaf", 0)]
    public void Field_has_the_seconds_of_its_hint_or_type_or_of_what_it_stands_in(string coordinate, int? seconds)
    {
        var (type, field) = (coordinate.Split('.')[0], coordinate.Split('.')[1]);

        Assert.Equal(seconds, s_hints.OfField("s0", type, field).MaxAge);
    }

    [Theory]
    [InlineData("Hinted", 60)]
    [InlineData("Bare", 0)]
    [InlineData("Own", 0)]
    [InlineData("Inheriting", 0)]
    [InlineData("Unknown", 0)]
    public void Entity_has_the_seconds_of_its_type(string type, int seconds) => Assert.Equal(seconds, s_hints.OfType("s0", type));

    [Fact]
    public void Hint_is_about_the_answers_of_the_subgraph_that_states_it()
    {
        var hints = new CacheHints(HintedGraph.Compose(
            "type Query { t: T @classified(as: OPEN) } type T @key(fields: \"id\") @classified(as: OPEN) @cacheControl(maxAge: 60) { id: ID! a: Int @shareable @cacheControl(maxAge: 5) }",
            "type T @key(fields: \"id\") @classified(as: OPEN) @cacheControl(maxAge: 10) { id: ID! a: Int @shareable b: Int }",
            "type T @key(fields: \"id\") @classified(as: OPEN) { id: ID! c: Int }"));

        Assert.Equal((60, 10, 0), (hints.OfType("s0", "T"), hints.OfType("s1", "T"), hints.OfType("s2", "T")));
        Assert.Equal(new HintedAge(5, None), hints.OfField("s0", "T", "a"));
        Assert.Equal(new HintedAge(null, None), hints.OfField("s1", "T", "a"));
        Assert.Equal(HintedAge.Never, hints.OfField("s2", "T", "a"));
        Assert.Equal(HintedAge.Never, hints.OfField("elsewhere", "T", "a"));
    }

    [Theory]
    [InlineData("", "", "", 0, 0)]
    [InlineData("@cacheControl(maxAge: 100)", "", "", 100, None)]
    [InlineData("@cacheControl(maxAge: 100)", "@cacheControl(maxAge: 30)", "@cacheControl(maxAge: 60)", 100, 30)]
    [InlineData("@cacheControl(maxAge: 100)", "@cacheControl(maxAge: 30, scope: PRIVATE)", "", 100, 0)]
    [InlineData("@cacheControl(maxAge: 100)", "@cacheControl(maxAge: 600)", "@cacheControl(inheritMaxAge: true)", 100, 600)]
    [InlineData("", "@cacheControl(maxAge: 30)", "@cacheControl(maxAge: 30)", 0, 0)]
    public void Field_that_returns_an_interface_has_its_seconds_and_no_more_than_any_type_behind_it(string ofInterface, string ofA, string ofB, int maxAge, int most)
    {
        var graph = $$"""
            type Query { i: [I!] @classified(as: OPEN) own: I @classified(as: OPEN) @cacheControl(maxAge: 500) }
            interface I {{ofInterface}} @classified(as: OPEN) { x: Int }
            type A implements I {{ofA}} @classified(as: OPEN) { x: Int }
            type B implements I {{ofB}} @classified(as: OPEN) { x: Int }
            """;
        var hints = new CacheHints(HintedGraph.Compose(graph));

        Assert.Equal(new HintedAge(maxAge, most), hints.OfField("s0", "Query", "i"));
        Assert.Equal(new HintedAge(500, None), hints.OfField("s0", "Query", "own"));
    }

    [Theory]
    [InlineData("", "", "", null, None)]
    [InlineData("@cacheControl(maxAge: 50)", "", "", null, 50)]
    [InlineData("", "@cacheControl(maxAge: 50)", "@cacheControl(maxAge: 20)", null, 20)]
    [InlineData("@cacheControl(maxAge: 50)", "@cacheControl(maxAge: 80)", "@cacheControl(maxAge: 20)", 20, 20)]
    [InlineData("@cacheControl(maxAge: 50)", "@cacheControl(scope: PRIVATE)", "", null, 0)]
    public void Field_of_an_interface_has_the_shortest_of_what_the_types_behind_it_have(string ofInterface, string ofA, string ofB, int? maxAge, int most)
    {
        var graph = $$"""
            type Query { i: I @classified(as: OPEN) }
            interface I @classified(as: OPEN) { x: Int {{ofInterface}} }
            type A implements I @classified(as: OPEN) { x: Int {{ofA}} }
            type B implements I @classified(as: OPEN) { x: Int {{ofB}} }
            """;

        Assert.Equal(new HintedAge(maxAge, most), new CacheHints(HintedGraph.Compose(graph)).OfField("s0", "I", "x"));
    }

    [Fact]
    public void Field_that_returns_a_union_has_its_seconds_and_no_more_than_any_type_in_it()
    {
        var hints = new CacheHints(HintedGraph.Compose("""
            type Query { u: [U!] @classified(as: OPEN) bare: V @classified(as: OPEN) }
            union U @cacheControl(maxAge: 100) = A | B
            union V = A | B
            type A @classified(as: OPEN) @cacheControl(maxAge: 30) { x: Int }
            type B @classified(as: OPEN) { y: Int }
            """));

        Assert.Equal(0, hints.OfField("s0", "Query", "bare").MaxAge);
        Assert.Equal(new HintedAge(100, 30), hints.OfField("s0", "Query", "u"));
    }

    [Fact]
    public void Interface_object_has_the_hints_of_the_subgraph_that_knows_it_so()
    {
        var hints = new CacheHints(HintedGraph.Compose(
            "type Query { i: I @classified(as: OPEN) } interface I @key(fields: \"id\") @classified(as: OPEN) { id: ID! } type A implements I @key(fields: \"id\") @classified(as: OPEN) { id: ID! }",
            "type I @key(fields: \"id\") @interfaceObject @classified(as: OPEN) @cacheControl(maxAge: 25) { id: ID! more: Int @cacheControl(maxAge: 7) }"));

        Assert.Equal((25, 0), (hints.OfType("s1", "I"), hints.OfType("s0", "I")));
        Assert.Equal(new HintedAge(7, None), hints.OfField("s1", "I", "more"));
    }
}
