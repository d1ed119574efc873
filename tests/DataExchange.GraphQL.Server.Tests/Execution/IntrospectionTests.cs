using DataExchange.GraphQL.Server.Execution;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Execution;

public sealed class IntrospectionTests
{
    [Fact]
    public async Task Type_is_described_beside_data()
    {
        var response = await Run.SampleAsync(
            """query($n: String!) { t: __type(name: $n) { ...T } none: __type(name: "Nobody") { name } _service { __typename } } fragment T on __Type { kind name possibleTypes { name } }""",
            new { n = "Party" });

        Assert.Equal(
            """{"data":{"t":{"kind":"INTERFACE","name":"Party","possibleTypes":[{"name":"Citizen"},{"name":"Company"}]},"none":null,"_service":{"__typename":"_Service"}}}""",
            response);
    }

    [Fact]
    public async Task Schema_shows_what_federation_adds()
    {
        var response = await Run.SampleAsync("{ __schema { queryType { fields { name } } directives { name } } }");

        Assert.Contains("\"name\":\"_entities\"", response, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"key\"", response, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"classified\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_can_be_turned_off()
    {
        var response = await Run.SampleAsync("{ __schema { queryType { name } } }", options: new ExecutionOptions { Introspection = false });

        Assert.EndsWith("\"extensions\":{\"code\":\"INTROSPECTION_DISABLED\"}}],\"data\":null}", response, StringComparison.Ordinal);
    }
}
