using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Decisions;

/// <summary>What the schema and its errors tell.</summary>
public sealed class SchemaKnowledgeTests
{
    [Theory]
    [InlineData("""{ _entities(representations: [{ __typename: "Citizen", id: "1" }]) { ... on Citizen { income } } }""")]
    [InlineData("{ _service { sdl } }")]
    [InlineData("{ citizen(id: 1) { nationalI } }")]
    [InlineData("{ citizen(id: 1) { name(nationalI: 1) } }")]
    [InlineData("{ citizen(id: 1) { ... on Convictio { date } } }")]
    [InlineData("{ citizens(where: { incom: { from: 1 } }) { nodes { name } } }")]
    [InlineData("{ citizens(orderBy: INCOM) { nodes { name } } }")]
    [InlineData("{ citizen(id: 1) @clasified { name } }")]
    public async Task Unknown_name_is_refused_before_any_registry_and_nothing_is_suggested(string query)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync(query);

        Assert.Equal((400, "GRAPHQL_VALIDATION_FAILED", null), (reply.Status, reply.Code, reply.Data));
        Assert.All((string[])["nationalId", "Conviction", "income", "INCOME", "classified", "mean"], name =>
            Assert.False(reply.Json.GetProperty("errors").GetRawText().Replace(query, string.Empty, StringComparison.Ordinal).Contains($"{name}`", StringComparison.Ordinal), reply.Text));
        Assert.Empty(system.Registry.Requests);
    }

    [Fact]
    public async Task Coercion_error_lists_no_values_of_an_enumeration()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync("query($o: [CitizenOrder!]) { citizens(orderBy: $o) { nodes { name } } }", new { o = new[] { "BAD" } });

        Assert.Equal(400, reply.Status);
        Assert.DoesNotContain("INCOME", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_shows_neither_join_machinery_nor_federation_fields()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync("{ __schema { types { name fields { name } } directives { name } } entities: __type(name: \"_Entity\") { name } graph: __type(name: \"join__Graph\") { name } }");

        Assert.Equal(200, reply.Status);
        Assert.DoesNotContain("join__", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("_entities", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("_service", reply.Text, StringComparison.Ordinal);
        Assert.Contains("\"entities\":null,\"graph\":null", reply.Text, StringComparison.Ordinal);
        Assert.Empty(system.Registry.Requests);
    }

    [Fact]
    public async Task Cell_that_policy_can_deny_is_nullable_to_clients()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync("{ __type(name: \"Citizen\") { fields { name type { kind } } } }");

        Assert.DoesNotContain("NON_NULL", reply.Text, StringComparison.Ordinal);
    }
}
