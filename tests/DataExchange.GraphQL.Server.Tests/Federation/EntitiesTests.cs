using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Federation;

public sealed class EntitiesTests
{
    private const string Query = """
        query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Citizen { id allowance household { id } } ... on Company { id } } }
        """;

    [Fact]
    public async Task Interleaved_types_are_asked_once_each_and_keep_their_order()
    {
        var data = new SampleData();

        var response = await Run.SampleAsync(Query, new { r = new[] { Rep("Citizen", "002"), Rep("Company", "C9"), Rep("Citizen", "404"), Rep("Citizen", "001"), Rep("Citizen", "002") } }, data);

        Assert.Equal(["Citizen.entity(4)", "Citizen.household(3)", "Company.entity(1)"], data.Calls.All.Order(StringComparer.Ordinal));
        Assert.Equal(
            """{"data":{"_entities":[{"__typename":"Citizen","id":"002","allowance":null,"household":{"id":"H1"}},{"__typename":"Company","id":"C9"},null,"""
            + """{"__typename":"Citizen","id":"001","allowance":null,"household":{"id":"H1"}},{"__typename":"Citizen","id":"002","allowance":null,"household":{"id":"H1"}}]}}""",
            response);
    }

    [Fact]
    public async Task Required_fields_reach_the_reference_resolver()
    {
        var response = await Run.SampleAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen { allowance } } }",
            new { r = new object[] { new { __typename = "Citizen", id = "001", income = 400 }, new { __typename = "Citizen", id = "002", income = (int?)null } } });

        Assert.Equal("""{"data":{"_entities":[{"allowance":600},{"allowance":null}]}}""", response);
    }

    [Theory]
    [InlineData("Citizen", "{ \"income\": 5 }", "carries none of its keys whole")]
    [InlineData("Citizen", "{ \"id\": null }", "expected `ID!`")]
    [InlineData("Citizen", "{ \"id\": \"001\", \"income\": \"5\" }", "`Citizen.income`")]
    [InlineData("Stranger", "{ \"id\": \"001\" }", "no `__typename` of an entity")]
    public async Task Bad_representation_fails_alone(string typeName, string fields, string expected)
    {
        var bad = System.Text.Json.Nodes.JsonNode.Parse(fields)!;
        bad["__typename"] = typeName;

        var response = await Run.SampleAsync("query($r: [_Any!]!) { _entities(representations: $r) { __typename } }", new { r = new object[] { bad, Rep("Citizen", "001") } });

        Assert.Contains(expected, response, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"_entities\",0],\"extensions\":{\"code\":\"BAD_REPRESENTATION\"}", response, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"_entities\":[null,{\"__typename\":\"Citizen\"}]}}", response, StringComparison.Ordinal);
    }

    private static object Rep(string type, string id) => new { __typename = type, id };
}
