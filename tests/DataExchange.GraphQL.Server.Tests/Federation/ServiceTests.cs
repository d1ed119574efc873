using System.Text.Json;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Federation;

public sealed class ServiceTests
{
    [Fact]
    public async Task Service_sdl_is_the_given_text()
    {
        var response = await Run.SampleAsync("{ _service { sdl } }");

        Assert.Equal(SampleSchema.Sdl, JsonDocument.Parse(response).RootElement.GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString());
    }

    [Fact]
    public void Entity_union_has_the_types_with_a_resolvable_key()
    {
        var schema = SampleSchema.Build(new SampleData()).Schema;

        var union = Assert.IsType<TypeSystem.UnionType>(schema.FindType("_Entity"));
        Assert.Equal(["Citizen", "Company", "Household"], union.Types.Select(t => t.Name));
    }

    [Fact]
    public void Key_that_is_not_resolvable_needs_no_reference_resolver()
    {
        var schema = new ServerSchemaBuilder("""
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
            type Query { c: C }
            type C @key(fields: "id", resolvable: false) { id: ID! }
            """)
            .Object<CompanyRow>("C")
            .Query(q => q.Field("c", _ => new CompanyRow("1", "n")))
            .Build();

        Assert.Null(schema.Schema.FindType("_Entity"));
        Assert.Null(schema.Schema.QueryType.FindField("_entities"));
    }

    [Fact]
    public async Task Query_root_is_added_where_the_subgraph_has_none()
    {
        var schema = Build("""
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@key", as: "@identity" }])
            type C @identity(fields: "id") @federation__shareable { id: ID! }
            """);

        Assert.Equal(
            """{"data":{"_entities":[{"id":"7"}]}}""",
            await Run.QueryAsync(schema, """{ _entities(representations: [{ __typename: "C", id: 7 }]) { ... on C { id } } }"""));
    }

    [Fact]
    public async Task Federation_1_subgraph_is_served_too()
    {
        var schema = Build("extend type C @key(fields: \"id\") { id: ID! @external }");

        Assert.Equal(
            """{"data":{"_entities":[{"id":"7"}]}}""",
            await Run.QueryAsync(schema, """{ _entities(representations: [{ __typename: "C", id: "7" }]) { ... on C { id } } }"""));
    }

    private static ServerSchema Build(string sdl) => new ServerSchemaBuilder(sdl)
        .Object<CompanyRow>("C", t => t.Entity((representations, _, _) =>
            ValueTask.FromResult<IReadOnlyList<CompanyRow?>>([.. representations.Select(r => new CompanyRow(r.Get<string>("id")!, "n"))])))
        .Build();
}
