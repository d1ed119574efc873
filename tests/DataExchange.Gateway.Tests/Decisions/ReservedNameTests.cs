using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Decisions;

/// <summary>Names that mean something to machinery are names like any other.</summary>
public sealed class ReservedNameTests
{
    [Theory]
    [InlineData("__proto__")]
    [InlineData("constructor")]
    [InlineData("toString")]
    [InlineData("_dx_subject")]
    [InlineData("_dx_subject_")]
    [InlineData("__typename")]
    [InlineData("_0")]
    [InlineData("_entities")]
    [InlineData("representations")]
    [InlineData("id")]
    public async Task Alias_of_any_name_shows_the_granted_cell_and_hides_the_denied_one(string alias)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync($"{{ citizen(id: 1) {{ {alias}: name dues {{ nodes {{ {alias}: year }} }} mother {{ {alias}: nationalId }} }} }}");

        Assert.Equal("""{"citizen":{"KEY":"Ana","dues":{"nodes":[{"KEY":2026}]},"mother":{"KEY":null}}}""".Replace("KEY", alias, StringComparison.Ordinal), reply.Data);
        Assert.Empty(system.Leaks(reply));

        // That the mother exists was told, though nothing about her: she is in the record as well.
        Assert.Equal(2, system.Gateway.Log.Last.Subjects.Length);
    }

    [Fact]
    public async Task Alias_cannot_hide_whose_data_was_read()
    {
        await using var system = await PeopleSystem.StartAsync();

        await system.AskAsync("{ citizen(id: 1) { name } }");
        await system.AskAsync("{ citizen(id: 1) { _dx_subject: name } }");
        await system.AskAsync("{ citizen(id: 1) { id: name _dx_subject: __typename _dx_subject_: name } }");

        var subjects = system.Gateway.Log.Records.Select(r => string.Join(',', r.Subjects)).ToList();
        Assert.NotEmpty(subjects[0]);
        Assert.All(subjects, s => Assert.Equal(subjects[0], s));
    }

    [Theory]
    [InlineData("__proto__")]
    [InlineData("representations")]
    [InlineData("_dx_subject")]
    public async Task Variable_of_any_name_arrives(string name)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync(
            $"query(${name}: ID!) {{ citizen(id: ${name}) {{ name dues(first: 1) {{ nodes {{ year }} }} }} }}", new Dictionary<string, string> { [name] = "1" });

        Assert.Equal("""{"citizen":{"name":"Ana","dues":{"nodes":[{"year":2026}]}}}""", reply.Data);
    }

    [Fact]
    public async Task Json_metadata_names_in_variables_are_unknown_fields()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.PostAsync(
            """{"query":"query($w: CitizenFilter) { citizens(where: $w) { nodes { name } } }","variables":{"w":{"$type":"System.IO.FileInfo","$ref":"1","@type":"x"}}}""",
            system.Gateway.Tokens.Of(PeopleAccess.Client));

        Assert.Equal(400, reply.Status);
        Assert.Empty(system.Registry.Requests);
    }
}
