using DataExchange.Federation.Planning.Tests.Harness;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Tests.Supergraphs;

public sealed class SupergraphReaderTests
{
    [Fact]
    public void Subgraphs_are_ordered_by_name_and_have_urls() =>
        Assert.Equal(["a A http://a.test/graphql", "b B http://b.test/graphql"], Fixture.Read("mixed").Subgraphs.Select(s => $"{s.Name} {s.GraphName} {s.Url}"));

    [Fact]
    public void Api_schema_has_no_machinery_and_nothing_inaccessible_but_keeps_our_directives()
    {
        var supergraph = Fixture.Read("mixed");
        Assert.DoesNotContain(supergraph.ApiSchema.Types, t => t.Name.Contains("__", StringComparison.Ordinal) && !t.Name.StartsWith("__", StringComparison.Ordinal));
        Assert.Null(supergraph.ApiSchema.FindDirective("join__type"));
        Assert.Null(supergraph.ApiSchema.FindDirective("tag"));
        var book = Assert.IsType<ObjectType>(supergraph.ApiSchema.FindType("Book"));
        Assert.Null(book.FindField("secret"));
        Assert.Equal("classified", Assert.Single(book.FindField("title")!.Directives).Name.Value);
        Assert.NotNull(((ObjectType)supergraph.Schema.FindType("Book")!).FindField("secret"));
    }

    [Fact]
    public void Keys_are_read_per_subgraph_with_their_resolvability()
    {
        var user = Fixture.Read("mixed").FindType("U")!;
        Assert.Equal(["id True", "org { id } n False"], user.In("a")!.Keys.Select(k => $"{k.Fields.Text} {k.IsResolvable}"));
        Assert.Equal(["id True"], user.In("b")!.Keys.Select(k => $"{k.Fields.Text} {k.IsResolvable}"));
    }

    [Fact]
    public void Fields_are_read_per_subgraph_with_all_that_join_says_of_them()
    {
        var supergraph = Fixture.Read("mixed");
        var user = supergraph.FindType("U")!;
        Assert.True(user.In("b")!.FindField("n")!.IsExternal);
        Assert.Equal("n", user.In("b")!.FindField("t")!.Requires!.Text);
        Assert.Null(user.In("a")!.FindField("t"));
        Assert.Equal(("a", "percent(30)"), (user.In("b")!.FindField("locale")!.Override, user.In("b")!.FindField("locale")!.OverrideLabel));
        Assert.Equal("n", supergraph.FindType("Query")!.In("b")!.FindField("prov")!.Provides!.Text);
        Assert.Equal("a__userContext", Assert.Single(supergraph.FindType("X")!.In("a")!.FindField("price")!.ContextArguments).Context);
    }

    [Fact]
    public void Interface_objects_stand_for_themselves_and_interfaces_for_their_implementers()
    {
        var media = Fixture.Read("mixed").FindType("Media")!;
        Assert.True(media.In("b")!.IsInterfaceObject);
        Assert.Equal(["Media"], media.In("b")!.PossibleTypes);
        Assert.Equal(["Book"], media.In("a")!.PossibleTypes);
    }

    [Fact]
    public void Renamed_machinery_is_found_by_url()
    {
        var renamed = Fixture.Text("mixed")
            .Replace("join__", "verbund__", StringComparison.Ordinal)
            .Replace("@link(url: \"https://specs.apollo.dev/join/v0.5\", for: EXECUTION)", "@link(url: \"https://specs.apollo.dev/join/v0.5\", as: \"verbund\", for: EXECUTION)", StringComparison.Ordinal);
        var result = SupergraphReader.Read(new Source(renamed));
        Assert.Empty(result.Errors);
        Assert.Null(result.Supergraph!.ApiSchema.FindDirective("verbund__type"));
        Assert.Equal(2, result.Supergraph.FindType("U")!.Definitions.Length);
    }

    [Theory]
    [InlineData("type Query { a: Int }", "The document is not a supergraph: its schema does not link `https://specs.apollo.dev/join`; was a subgraph given instead?")]
    [InlineData("schema @link(url: \"https://specs.apollo.dev/link/v1.0\") @link(url: \"https://specs.apollo.dev/join/v9.0\") { query: Query } type Query { a: Int }", "The supergraph uses version `v9.0` of the join specification; v0.1 to v0.5 are read.")]
    [InlineData("schema @link(url: \"https://specs.apollo.dev/link/v1.0\") @link(url: \"https://specs.apollo.dev/join/v0.3\") { query: Query } type Query { a: Int }", "The supergraph has no enum `join__Graph` that lists its subgraphs.")]
    public void Bad_input_is_reported_in_one_sentence(string text, string message)
    {
        var result = SupergraphReader.Read(new Source(text));
        Assert.Null(result.Supergraph);
        Assert.Equal([message], result.Errors.Select(e => e.Message));
    }

    [Fact]
    public void Unknown_graph_is_reported_at_its_directive()
    {
        var result = SupergraphReader.Read(new Source(Fixture.Text("mixed").Replace("@join__unionMember(graph: A", "@join__unionMember(graph: Z", StringComparison.Ordinal).Replace("@join__field(graph: B, requires", "@join__field(graph: Z, requires", StringComparison.Ordinal)));
        Assert.Contains("`U.t` names the subgraph `Z`, which `join__Graph` does not list.", result.Errors.Select(e => e.Message));
        Assert.All(result.Errors, e => Assert.NotEmpty(e.Locations));
    }

    [Fact]
    public void Context_is_set_by_the_concrete_types_of_interfaces_and_unions()
    {
        var supergraph = Fixture.Read("contexts");

        Assert.True(supergraph.HasContexts);
        Assert.Equal(["Shop", "Stall"], supergraph.FindContext("stock__seller")!.Types);
        Assert.Equal(["Mall"], supergraph.FindContext("stock__mall")!.Types);
        Assert.Null(supergraph.FindContext("mall"));
        var argument = supergraph.FindType("Item")!.In("stock")!.FindField("price")!.ContextArguments[0];
        Assert.Equal(("rate", "Int", "stock__place", "rate"), (argument.Name, argument.Type, argument.Context, argument.Selection.Text));
        Assert.Equal(["n"], ((ObjectType)supergraph.ApiSchema.FindType("Item")!).FindField("price")!.Arguments.Select(a => a.Name));
    }
}
