using DataExchange.Federation.Execution.Tests.Harness;

namespace DataExchange.Federation.Execution.Tests.Merging;

/// <summary>Objects under one name are of different types where their parents are: each is known by its parent's, without being asked for its own.</summary>
public sealed class TypesBelowTests
{
    private const string Schema = """
        type Query { assets: [Asset] }
        union Asset = Car | House | Boat
        interface Owned { owner: Owner }
        interface Owner { name: String }
        type Car implements Owned { owner: Person keepers: [Person] }
        type House implements Owned { owner: Company keepers: [Company!] }
        type Boat { owner: Company }
        type Person implements Owner { id: ID name: String }
        type Company implements Owner { code: ID name: String }
        """;

    private const string Persons = """{"data":{"_entities":[{"__typename":"Person","name":"An"}]}}""";
    private const string Companies = """{"data":{"_entities":[{"__typename":"Company","name":"Co"}]}}""";

    [Fact]
    public async Task Entities_below_members_of_a_union_are_asked_for_as_what_each_member_has()
    {
        await using var f = await StartAsync(
            """{"data":{"assets":[{"__typename":"Car","owner":{"id":"1"}},{"__typename":"House","owner":{"code":"C"}},{"__typename":"Boat","owner":{"code":"C"}},{"__typename":"House","owner":null}]}}""");
        var plan = new PlanSketch(Schema, "{ assets { ... on Car { owner { name } } ... on House { owner { name } } ... on Boat { owner { name } } } }")
            .Root("assets", "{ assets { __typename ... on Car { owner { id } } ... on House { owner { code } } ... on Boat { owner { code } } } }")
            .Entities("people", "assets.owner", "Person{id}", "{ name }")
            .Entities("firms", "assets.owner", "Company{code}", "{ name }");

        Assert.Equal("""{"data":{"assets":[{"owner":{"name":"An"}},{"owner":{"name":"Co"}},{"owner":{"name":"Co"}},{"owner":null}]}}""", await f.RunAsync(plan));
        Assert.Contains("""[{"__typename":"Person","id":"1"}]""", Assert.Single(f["people"].Requests).Body, StringComparison.Ordinal);
        Assert.Contains("""[{"__typename":"Company","code":"C"}]""", Assert.Single(f["firms"].Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_in_lists_below_members_are_asked_for_as_what_each_member_has()
    {
        await using var f = await StartAsync("""{"data":{"assets":[{"__typename":"House","keepers":[{"code":"C"}]},{"__typename":"Car","keepers":[null,{"id":"1"},{"id":"1"}]}]}}""");
        var plan = new PlanSketch(Schema, "{ assets { ... on Car { keepers { name } } ... on House { keepers { name } } } }")
            .Root("assets", "{ assets { __typename ... on Car { keepers { id } } ... on House { keepers { code } } } }")
            .Entities("people", "assets.keepers", "Person{id}", "{ name }")
            .Entities("firms", "assets.keepers", "Company{code}", "{ name }");

        Assert.Equal("""{"data":{"assets":[{"keepers":[{"name":"Co"}]},{"keepers":[null,{"name":"An"},{"name":"An"}]}]}}""", await f.RunAsync(plan));
    }

    [Fact]
    public async Task What_is_asked_of_all_members_and_of_one_is_read_for_the_one()
    {
        await using var f = await StartAsync(
            """{"data":{"assets":[{"__typename":"Car","owner":{"__typename":"Person","name":"An","id":"1"}},{"__typename":"House","owner":{"__typename":"Company","name":"Co"}}]}}""");
        var plan = new PlanSketch(Schema, "{ assets { ... on Car { owner { name id } } ... on House { owner { name } } } }")
            .Root("assets", "{ assets { __typename ... on Owned { owner { __typename name } } ... on Car { owner { id } } } }");

        Assert.Equal("""{"data":{"assets":[{"owner":{"name":"An","id":"1"}},{"owner":{"name":"Co"}}]}}""", await f.RunAsync(plan));
    }

    [Fact]
    public async Task An_error_below_a_member_is_reported_where_it_is()
    {
        await using var f = await StartAsync(
            """{"data":{"assets":[{"__typename":"Car","owner":{"id":"1"}},{"__typename":"House","owner":{"code":null}}]},"errors":[{"message":"m","path":["assets",1,"owner","code"]}]}""");
        var plan = new PlanSketch(Schema, "{ assets { ... on Car { owner { id } } ... on House { owner { code } } } }")
            .Root("assets", "{ assets { __typename ... on Car { owner { id } } ... on House { owner { code } } } }");

        Assert.Equal(
            """{"data":{"assets":[{"owner":{"id":"1"}},{"owner":{"code":null}}]},"errors":[{"message":"The service `assets` reported an error.","path":["assets",1,"owner","code"],"extensions":{"code":"SUBGRAPH_ERROR","service":"assets"}}]}""",
            await f.RunAsync(plan));
    }

    private static async Task<Harness.Federation> StartAsync(string assets) =>
        await (await (await new Harness.Federation().WithAsync("assets", assets)).WithAsync("people", Persons)).WithAsync("firms", Companies);
}
