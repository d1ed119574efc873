using System.Text.Json;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Compatibility;

/// <summary>What any gateway of federation expects of a subgraph, directive by directive.</summary>
public sealed class SubgraphCompatibilityTests
{
    [Theory]
    [InlineData("""id: "p1" """)]
    [InlineData("""sku: "lamp", package: "box" """)]
    [InlineData("""sku: "lamp", variation: { id: "red" }""")]
    [InlineData("""id: "p1", sku: "lamp", package: "box", variation: { id: "red" }""")]
    public async Task Entity_is_found_by_every_one_of_its_keys(string key) => await AnswersAsync(
        $$"""{ _entities(representations: [{ __typename: "Product", {{key}} }]) { ... on Product { id sku } } }""",
        """{"_entities":[{"id":"p1","sku":"lamp"}]}""");

    [Fact]
    public async Task Entity_is_found_by_a_key_that_is_nested_as_a_whole() => await AnswersAsync(
        """{ _entities(representations: [{ __typename: "Study", case: { number: "S7", part: 2 } }]) { ... on Study { title case { number part } } } }""",
        """{"_entities":[{"title":"S7, part 2","case":{"number":"S7","part":2}}]}""");

    [Fact]
    public async Task Entities_of_several_types_are_answered_in_the_order_of_their_representations() => await AnswersAsync(
        """{ _entities(representations: [{ __typename: "User", email: "a@b" }, { __typename: "Product", id: "p0" }, { __typename: "Product", id: "p1" }]) { __typename ... on Product { id } } }""",
        """{"_entities":[{"__typename":"User"},null,{"__typename":"Product","id":"p1"}]}""");

    [Fact]
    public async Task Required_fields_are_taken_from_the_representation() => await AnswersAsync(
        """{ _entities(representations: [{ __typename: "User", email: "a@b", orders: 9, years: 2 }]) { ... on User { ordersPerYear orders } } }""",
        """{"_entities":[{"ordersPerYear":4.5,"orders":9}]}""");

    [Fact]
    public async Task Required_field_that_is_null_is_no_error() => await AnswersAsync(
        """{ _entities(representations: [{ __typename: "User", email: "a@b", orders: 9, years: null }]) { ... on User { ordersPerYear } } }""",
        """{"_entities":[{"ordersPerYear":null}]}""");

    [Fact]
    public async Task Provided_field_is_answered_where_it_is_provided() => await AnswersAsync(
        """{ product(id: "p1") { owner { email orders } } }""",
        """{"product":{"owner":{"email":"mai@example.org","orders":12}}}""");

    [Fact]
    public async Task Field_taken_over_from_another_subgraph_is_answered() => await AnswersAsync(
        """{ _entities(representations: [{ __typename: "User", email: "mai@example.org" }]) { ... on User { nickname } } }""",
        """{"_entities":[{"nickname":"mai"}]}""");

    [Fact]
    public async Task Shareable_inaccessible_and_tagged_fields_are_answered_like_any_other() => await AnswersAsync(
        """{ product(id: "p1") { size { weight unit } remark } }""",
        """{"product":{"size":{"weight":1.5,"unit":"kg"},"remark":"about lamp"}}""");

    [Fact]
    public async Task Interface_object_is_an_object_of_the_name_of_the_interface() => await AnswersAsync(
        """{ _entities(representations: [{ __typename: "Inventory", id: "north" }]) { __typename ... on Inventory { id stock } } }""",
        """{"_entities":[{"__typename":"Inventory","id":"north","stock":5}]}""");

    [Fact]
    public async Task Key_that_is_not_resolvable_is_handed_out_and_not_taken()
    {
        await AnswersAsync("{ warehouse { __typename code } }", """{"warehouse":{"__typename":"Warehouse","code":"w1"}}""");

        var schema = ProductsSubgraph.Build().Schema;
        Assert.Equal(["Product", "Study", "User", "Inventory"], ((TypeSystem.UnionType)schema.FindType("_Entity")!).Types.Select(t => t.Name));
    }

    [Fact]
    public async Task Schema_is_told_with_all_its_links_and_directives()
    {
        var response = await Run.QueryAsync(ProductsSubgraph.Build(), "{ _service { sdl } }");

        using var json = JsonDocument.Parse(response);
        Assert.Equal(ProductsSubgraph.Sdl, json.RootElement.GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString());
    }

    private static async Task AnswersAsync(string query, string data) =>
        Assert.Equal($"{{\"data\":{data}}}", await Run.QueryAsync(ProductsSubgraph.Build(), query));
}
