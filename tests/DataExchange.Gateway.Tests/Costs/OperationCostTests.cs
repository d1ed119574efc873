using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Costs;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Gateway.Tests.Costs;

/// <summary>What operations cost, by the directives of the cost specification and without them.</summary>
public sealed class OperationCostTests
{
    private const string Sdl = """
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
          @link(url: "https://specs.apollo.dev/cost/v0.1", import: [{ name: "@cost", as: "@weighs" }, "@listSize"]) { query: Query mutation: Mutation }
        directive @weighs(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        enum join__Graph { A @join__graph(name: "a", url: "http://a") }
        type Query @join__type(graph: A) {
          one: Item
          many: [Item]
          named: [Named]
          page(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"])
          loose(first: Int, by: Paging): [Item] @listSize(assumedSize: 7, slicingArguments: ["first", "by.size"], requireOneSlicingArgument: false)
          usual(first: Int = 4): [Item] @listSize(slicingArguments: ["first"])
          connection(first: Int): Connection @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
          search(text: String @weighs(weight: 5), by: Paging): Int
        }
        type Mutation @join__type(graph: A) { change: Item }
        interface Named @join__type(graph: A) { name: String }
        type Item implements Named @join__type(graph: A) @join__implements(graph: A, interface: "Named") { name: String price: Money heavy: Int @weighs(weight: 3) next: Item items: [Item] }
        type Thing implements Named @join__type(graph: A) @join__implements(graph: A, interface: "Named") @weighs(weight: 2) { name: String item: Item thing: Thing }
        type Connection @join__type(graph: A) { nodes: [Item] others: [Item] total: Int }
        scalar Money @join__type(graph: A) @weighs(weight: 2)
        input Paging @join__type(graph: A) { size: Int word: String @weighs(weight: 6) }
        """;

    private static readonly Supergraph s_supergraph = SupergraphReader.Read(new Source(Sdl)).Supergraph!;

    [Theory]
    [InlineData("{ __typename __schema { types { name } } }", 0)]
    [InlineData("{ one { name } }", 1)]
    [InlineData("{ a: one { name } b: one { name } }", 2)]
    [InlineData("{ one { next { next { name } } } }", 3)]
    [InlineData("{ many { name } }", 10)]
    [InlineData("{ many { items { items { name } } } }", 1110)]
    [InlineData("mutation { change { name } }", 11)]
    [InlineData("{ one { heavy } }", 4)]
    [InlineData("{ one { price } }", 3)]
    [InlineData("{ page(first: 1000) { next { name } } }", 2000)]
    [InlineData("{ page(first: 3) { a: next { name } b: next { name } } }", 9)]
    [InlineData("{ usual { name } }", 4)]
    [InlineData("{ loose { name } }", 7)]
    [InlineData("{ loose(by: { size: 20 }) { name } }", 20)]
    [InlineData("{ loose(first: 30, by: { size: 20, word: \"x\" }) { name } }", 36)]
    [InlineData("{ connection(first: 5) { nodes { name } total } }", 6)]
    [InlineData("{ connection(first: 5) { nodes { next { name } } others { name } } }", 21)]
    [InlineData("{ search(text: \"x\") }", 5)]
    [InlineData("{ search(text: null) }", 0)]
    [InlineData("{ named { name ... on Item { next { name } } ... on Thing { item { name } thing { name } } } }", 40)]
    [InlineData("{ one { ...f } } fragment f on Item { next { ...g } } fragment g on Item { next { name } }", 3)]
    public void Operation_costs_what_its_objects_and_lists_do(string operation, double cost) =>
        Assert.Equal(cost, Of(operation).In(new Dictionary<string, object?>()));

    [Theory]
    [InlineData(null, 20)]
    [InlineData(0, 0)]
    [InlineData(3, 6)]
    [InlineData(1000, 2000)]
    [InlineData(-5, 0)]
    public void Variable_decides_with_its_value(int? first, double cost) =>
        Assert.Equal(cost, Of("query($n: Int) { page(first: $n) { next { name } } }").In(new Dictionary<string, object?> { ["n"] = first }));

    [Fact]
    public void Variable_in_an_object_decides_too()
    {
        var operation = Of("query($by: Paging, $size: Int) { a: loose(by: $by) { name } b: loose(by: { size: $size }) { name } }");

        Assert.Equal(14, operation.In(new Dictionary<string, object?>()));
        Assert.Equal(
            9 + 2, operation.In(new Dictionary<string, object?> { ["by"] = new Dictionary<string, object?> { ["size"] = 9 }, ["size"] = 2 }));
    }

    [Fact]
    public void Cost_of_a_request_is_found_without_allocation()
    {
        var operation = Of("query($n: Int) { page(first: $n) { items { name } } connection(first: $n) { nodes { name } } }");
        var variables = new Dictionary<string, object?> { ["n"] = 5 };
        for (var i = 0; i < 100; i++)
        {
            Assert.Null(operation.Refuse(variables, 2000));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = operation.Refuse(variables, 2000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Null(refusal);
    }

    [Theory]
    [InlineData("{ page { name } }")]
    [InlineData("{ page(first: 1, last: 1) { name } }")]
    public void List_of_unknown_length_is_refused_by_the_arguments_that_bound_it(string operation)
    {
        var refusal = Of(operation).Refuse(new Dictionary<string, object?>(), int.MaxValue)!;

        Assert.Equal("LIMIT_EXCEEDED", refusal.Code);
        Assert.Equal("`page` needs exactly one of `first`, `last`, so that it is known how many items are asked for.", refusal.Errors[0].Message);
    }

    [Theory]
    [InlineData(1999, false)]
    [InlineData(2000, false)]
    [InlineData(2001, true)]
    [InlineData(2_000_000, true)]
    [InlineData(int.MaxValue, true)]
    public void Limit_is_inclusive_and_holds_far_beyond(int first, bool isRefused)
    {
        var refusal = Of("query($n: Int) { page(first: $n) { name } }").Refuse(new Dictionary<string, object?> { ["n"] = first }, 2000);

        Assert.Equal(isRefused, refusal is not null);
        Assert.Equal(isRefused ? $"The operation costs {first} and may cost 2000; ask for fewer objects or shorter lists." : null, refusal?.Errors[0].Message);
    }

    private static OperationCost Of(string operation)
    {
        var document = Parser.Parse(new Source(operation)).Document!;
        var definition = document.Definitions.OfType<OperationDefinitionNode>().Single();
        return new CostModel(s_supergraph, 10).Of(OperationNormalizer.Normalize(s_supergraph.ApiSchema, document, definition).Operation!);
    }
}
