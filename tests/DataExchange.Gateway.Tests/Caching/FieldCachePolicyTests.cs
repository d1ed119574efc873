using DataExchange.Access.Agreements;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Caching;

namespace DataExchange.Gateway.Tests.Caching;

/// <summary>What is kept for whom: no longer than the subgraph, the data's class and the caller's agreements say.</summary>
public sealed class FieldCachePolicyTests
{
    private const int None = int.MaxValue;

    private static readonly Supergraph s_graph = HintedGraph.Compose("""
        type Query { t(id: ID!): T @classified(as: OPEN) any: I @classified(as: OPEN) @cacheControl(maxAge: 60) }
        type Mutation { change: T @classified(as: OPEN) @cacheControl(maxAge: 60) }
        interface I @cacheControl(maxAge: 60) { name: String @classified(as: OPEN) }
        type T implements I @key(fields: "id") @key(fields: "code") @subject(field: "id") @cacheControl(maxAge: 300) {
          id: ID! @classified(as: PERSONAL)
          code: Int @classified(as: INTERNAL)
          name: String @classified(as: SHARED)
          open: String @classified(as: OPEN)
          shared: String @classified(as: SHARED)
          internal: String @classified(as: INTERNAL)
          personal: String @classified(as: PERSONAL)
          sensitive: String @classified(as: SENSITIVE)
        }
        type U implements I @key(fields: "a b { c }") @classified(as: PERSONAL) { a: ID! b: V name: String }
        type V @classified(as: PERSONAL) { c: ID! @shareable }
        """);

    [Theory]
    [InlineData("open", 3_600, 0)]
    [InlineData("shared", 3_600, 0)]
    [InlineData("internal", 3_600, 0)]
    [InlineData("personal", 600, 0)]
    [InlineData("sensitive", 0, 0)]
    public void Grant_without_a_bound_leaves_it_to_the_class_and_nothing_stale(string field, int most, int stale) =>
        Assert.Equal(new CacheRule(null, most, stale), HintedGraph.Policy(s_graph, null, new Grant("T.*", "1")).OfField("s0", "T", field));

    [Theory]
    [InlineData("shared", 60, 60)]
    [InlineData("shared", 0, 0)]
    [InlineData("shared", 9_999, 3_600)]
    [InlineData("personal", 900, 600)]
    [InlineData("sensitive", 60, 60)]
    [InlineData("sensitive", 9_999, 9_999)]
    [InlineData("sensitive", 0, 0)]
    public void Grant_with_a_bound_is_kept_and_served_stale_no_longer_than_it_and_the_class(string field, int granted, int expected) => Assert.Equal(
        new CacheRule(null, expected, expected), HintedGraph.Policy(s_graph, null, new Grant($"T.{field}", "1") { CacheSeconds = granted }).OfField("s0", "T", field));

    [Fact]
    public void Grant_under_a_guard_has_the_smallest_bound_of_its_clauses()
    {
        var policy = HintedGraph.Policy(
            s_graph,
            null,
            new Grant("T.personal", "1") { ConsentScope = "S", CacheSeconds = 60 },
            new Grant("T.personal", "2") { RowCondition = "shared = \"x\"", CacheSeconds = 30 },
            new Grant("T.sensitive", "3") { ConsentScope = "S", CacheSeconds = 60 },
            new Grant("T.sensitive", "4") { RowCondition = "shared = \"x\"" });

        Assert.Equal(new CacheRule(null, 30, 30), policy.OfField("s0", "T", "personal"));
        Assert.Equal(new CacheRule(null, 0, 0), policy.OfField("s0", "T", "sensitive"));
    }

    [Fact]
    public void Denied_cell_that_joins_has_the_bound_of_its_class_alone()
    {
        var policy = HintedGraph.Policy(s_graph);

        Assert.Equal(new CacheRule(null, 600, 0), policy.OfField("s0", "T", "id"));
        Assert.Equal(new CacheRule(null, 3_600, 0), policy.OfField("s0", "T", "code"));
        Assert.Equal(new CacheRule(null, 0, 0), policy.OfField("s0", "T", "sensitive"));
    }

    [Fact]
    public void Class_bounds_are_the_gateways()
    {
        var classes = new ClassSeconds { Open = 1, Shared = 2, Internal = 0, Personal = 4, Sensitive = 5 };
        var policy = HintedGraph.Policy(
            s_graph, classes, new Grant("T.shared", "1"), new Grant("T.internal", "2") { CacheSeconds = 60 }, new Grant("T.personal", "3"), new Grant("T.sensitive", "4") { CacheSeconds = 60 });

        string[] fields = ["open", "shared", "internal", "personal", "sensitive"];
        Assert.Equal([1, 2, 0, 4, 5], fields.Select(f => policy.OfField("s0", "T", f).Most));
        Assert.Equal(0, HintedGraph.Policy(s_graph, classes, new Grant("T.sensitive", "1")).OfField("s0", "T", "sensitive").Most);
    }

    [Fact]
    public void Field_of_an_interface_is_bounded_by_every_type_that_may_have_it()
    {
        var policy = HintedGraph.Policy(s_graph, null, new Grant("T.name", "1") { CacheSeconds = 50 }, new Grant("U.name", "2") { CacheSeconds = 40 });

        Assert.Equal(new CacheRule(null, 40, 40), policy.OfField("s0", "I", "name"));
        Assert.Equal(new CacheRule(null, 50, 50), policy.OfField("s0", "T", "name"));
        Assert.Equal(new CacheRule(null, 600, 0), HintedGraph.Policy(s_graph).OfField("s0", "I", "name"));
    }

    [Fact]
    public void Hint_of_the_subgraph_stands_beside_the_bounds()
    {
        var policy = HintedGraph.Policy(s_graph);

        Assert.Equal(new CacheRule(300, None, None), policy.OfType("s0", "T"));
        Assert.Equal(new CacheRule(300, 3_600, 0), policy.OfField("s0", "Query", "t"));
        Assert.Equal(new CacheRule(60, 3_600, 0), policy.OfField("s0", "Query", "any"));
        Assert.Equal(new CacheRule(null, None, None), policy.OfField("s0", "T", "__typename"));
        Assert.Equal(new CacheRule(0, 0, 0), policy.OfField("s0", "T", "unknown"));
    }

    [Fact]
    public void Answer_of_a_mutation_is_never_kept()
    {
        Assert.Equal(CacheRule.Never, HintedGraph.Policy(s_graph).OfField("s0", "Mutation", "change"));
        Assert.Equal(CacheRule.Never, new CachePolicies(s_graph, new ClassSeconds()).ForEveryone().OfField("s0", "Mutation", "change"));
    }

    [Fact]
    public void Where_nothing_is_decided_only_hints_count_and_nothing_is_served_stale()
    {
        var policy = new CachePolicies(s_graph, new ClassSeconds { Open = 0 }).ForEveryone();

        Assert.Equal(new CacheRule(null, None, 0), policy.OfField("s0", "T", "sensitive"));
        Assert.Equal(new CacheRule(60, None, 0), policy.OfField("s0", "Query", "any"));
    }

    [Fact]
    public void Key_is_the_first_of_the_type_where_all_of_it_are_leaves()
    {
        var policy = HintedGraph.Policy(s_graph);

        Assert.Equal(["id"], policy.KeyOf("s0", "T"));
        Assert.Empty(policy.KeyOf("s0", "U"));
        Assert.Empty(policy.KeyOf("s0", "V"));
        Assert.Empty(policy.KeyOf("elsewhere", "T"));
    }

    [Fact]
    public void Subject_is_the_field_that_names_the_person_or_may_do_so()
    {
        var policy = HintedGraph.Policy(s_graph);

        Assert.Equal("id", policy.SubjectOf("T"));
        Assert.Equal("id", policy.SubjectOf("I"));
        Assert.Null(policy.SubjectOf("U"));
        Assert.Null(policy.SubjectOf("unknown"));
    }

    [Fact]
    public void Revision_is_that_of_the_supergraph() => Assert.Equal(s_graph.Revision, HintedGraph.Policy(s_graph).SchemaRevision);
}
