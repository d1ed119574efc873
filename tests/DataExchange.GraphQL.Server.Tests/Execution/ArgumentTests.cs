using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Execution;

public sealed class ArgumentTests
{
    [Fact]
    public async Task Input_object_is_bound_to_a_record_with_enums_lists_and_defaults()
    {
        var response = await Run.SampleAsync("{ citizens(filter: { genders: [NON_BINARY, MALE], limit: 5 }) { id gender } }");

        Assert.Equal("""{"data":{"citizens":[{"id":"001","gender":"MALE"},{"id":"003","gender":"NON_BINARY"}]}}""", response);
    }

    [Fact]
    public async Task Input_object_from_a_variable_is_bound_alike()
    {
        var response = await Run.SampleAsync("query($f: CitizenFilter) { citizens(filter: $f) { id } }", new { f = new { householdId = "H2" } });

        Assert.Equal("""{"data":{"citizens":[{"id":"003"}]}}""", response);
    }

    [Fact]
    public async Task Argument_default_applies_where_none_is_given()
    {
        var response = await Run.SampleAsync("""{ citizen(id: "003") { greeting other: greeting(salutation: "Chào") } }""");

        Assert.Equal("""{"data":{"citizen":{"greeting":"Xin chào, Lê Minh","other":"Chào, Lê Minh"}}}""", response);
    }

    [Fact]
    public async Task Custom_scalar_that_does_not_parse_is_a_request_error_in_a_variable()
    {
        var response = await Run.SampleAsync("query($id: PersonalId!) { citizen(id: $id) { id } }", new { id = "12345" });

        Assert.Contains("3 digits", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
        Assert.DoesNotContain("12345", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Custom_scalar_that_does_not_parse_is_an_error_of_the_field_in_a_literal()
    {
        var response = await Run.SampleAsync("""{ citizen(id: "12345") { id } citizens { id } }""");

        Assert.Contains("\"path\":[\"citizen\"]", response, StringComparison.Ordinal);
        Assert.Contains("\"data\":{\"citizen\":null,\"citizens\":[", response, StringComparison.Ordinal);
    }
}
