using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Decisions;

/// <summary>Whatever the way to a denied cell: no registry is asked for it, and it leaves nowhere.</summary>
public sealed class DeniedFieldTests
{
    public static TheoryData<string, string, string> Ways() => new()
    {
        { "plain", "{ citizen(id: 1) { name nationalId } }", "Citizen.nationalId at citizen.nationalId" },
        { "alias to a granted name", "{ citizen(id: 1) { name: nationalId } }", "Citizen.nationalId at citizen.name" },
        { "alias to the name of a subject", "{ citizen(id: 1) { id: nationalId name } }", "Citizen.nationalId at citizen.id" },
        { "inline fragment", "{ citizen(id: 1) { name ... on Citizen { nationalId } } }", "Citizen.nationalId at citizen.nationalId" },
        { "fragment without a type", "{ citizen(id: 1) { name ... { ... { nationalId } } } }", "Citizen.nationalId at citizen.nationalId" },
        { "named fragment", "{ citizen(id: 1) { name ...F } } fragment F on Person { ...G } fragment G on Citizen { nationalId }", "Citizen.nationalId at citizen.nationalId" },
        { "interface", "{ person(id: 1) { name nationalId } }", "Citizen.nationalId at person.nationalId" },
        { "interface, concrete fragment", "{ person(id: 1) { name ... on Citizen { nationalId } } }", "Citizen.nationalId at person.nationalId" },
        { "interface, other implementation", "{ person(id: 3) { name nationalId } }", "Minor.nationalId at person.nationalId" },
        { "interface through a concrete field", "{ person(id: 3) { ... on Minor { guardian { name nationalId } } } }", "Citizen.nationalId at person.guardian.nationalId" },
        { "union", "{ search(text: \"a\") { ... on Citizen { name nationalId } } }", "Citizen.nationalId at search.nationalId" },
        { "denied union member", "{ search(text: \"a\") { ... on Vehicle { plate } ... on Conviction { date offence } } }", "Conviction.date at search.date" },
        { "interface inside a union", "{ search(text: \"a\") { ... on Person { name nationalId } } }", "Citizen.nationalId at search.nationalId" },
        { "nested path", "{ citizen(id: 1) { mother { name nationalId } } }", "Citizen.nationalId at citizen.mother.nationalId" },
        { "list and back", "{ citizen(id: 1) { vehicles { plate owner { name ... on Citizen { diagnosis } } } } }", "Citizen.diagnosis at citizen.vehicles.owner.diagnosis" },
        { "connection", "{ citizens { nodes { name nationalId income } totalCount } }", "Citizen.nationalId at citizens.nodes.nationalId" },
        { "from another registry", "{ citizen(id: 1) { dues { nodes { year payer { name nationalId } } } } }", "Citizen.nationalId at citizen.dues.nodes.payer.nationalId" },
        { "mutation's result", "mutation { rename(id: 1, name: \"n\") { name nationalId } }", "Citizen.nationalId at rename.nationalId" },
        { "merged duplicates", "{ citizen(id: 1) { name nationalId } citizen(id: 1) { ...F } } fragment F on Citizen { nationalId name }", "Citizen.nationalId at citizen.nationalId" },
        { "field that nobody classified", "{ undescribed provinces { code } }", "Query.undescribed at undescribed" },
        { "always included", "{ citizen(id: 1) { name nationalId @include(if: true) @skip(if: false) } }", "Citizen.nationalId at citizen.nationalId" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Denied_cell_is_listed_and_never_asked_for(string way, string query, string denied)
    {
        Assert.NotEmpty(way);
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync(query);

        Assert.Equal(200, reply.Status);
        Assert.Contains(reply.Denied, d => d.StartsWith(denied + ":", StringComparison.Ordinal));
        Assert.All((string[])["nationalId", "income", "diagnosis", "offence", "undescribed", "color"], field => Assert.DoesNotContain(field, system.Asked, StringComparison.Ordinal));
        Assert.Empty(system.Leaks(reply));
        Assert.False(reply.Json.TryGetProperty("errors", out _), reply.Text);
    }

    /// <summary>The ways on which a grant is possible: a field that nobody classified can never be granted.</summary>
    public static IEnumerable<ITheoryDataRow> GrantableWays() => Ways().Where(way => way.Data.Item3 != "Query.undescribed at undescribed");

    [Theory]
    [MemberData(nameof(GrantableWays))]
    public async Task Negative_control_where_everything_is_granted_the_scan_finds_the_canary(string way, string query, string denied)
    {
        Assert.NotEmpty(way + denied);
        await using var system = await PeopleSystem.StartAsync(PeopleAccess.Everything);

        var reply = await system.AskAsync(query);

        Assert.Empty(reply.Denied);
        Assert.NotEmpty(system.Leaks(reply));
    }

    [Fact]
    public async Task Sibling_cells_that_are_granted_are_served()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync("{ citizen(id: 1) { name nationalId mother { name diagnosis } vehicles { plate color } } }");

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":null,"mother":{"name":"Eve","diagnosis":null},"vehicles":[{"plate":"29A-00001","color":null}]}}""", reply.Data);
    }

    [Fact]
    public async Task Denied_non_null_cell_does_not_take_its_parent_with_it()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync("{ citizens { nodes { name income } totalCount } }");

        Assert.Equal("""{"citizens":{"nodes":[{"name":"Ana","income":null},{"name":"Eve","income":null}],"totalCount":2}}""", reply.Data);
    }

    [Fact]
    public async Task Request_of_which_everything_is_denied_asks_no_registry()
    {
        await using var system = await PeopleSystem.StartAsync(PeopleAccess.Allow("Citizen.name"));

        var reply = await system.AskAsync("{ citizen(id: 1) { name } }");

        Assert.Equal("""{"citizen":null}""", reply.Data);
        Assert.Empty(system.Registry.Requests);
        Assert.Empty(system.Gateway.Log.Last.Registries);
    }

    [Fact]
    public async Task Strict_mode_refuses_the_whole_request_and_asks_nobody()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync("{ citizen(id: 1) { name nationalId } }", headers: ("DataExchange-Mode", "strict"));

        Assert.Equal((403, "FORBIDDEN", null), (reply.Status, reply.Code, reply.Data));
        Assert.Contains("Citizen.nationalId at citizen.nationalId: FIELD_NOT_GRANTED", reply.Denied);
        Assert.Empty(system.Registry.Requests);
    }

    [Fact]
    public async Task Client_without_agreement_reads_open_data_only()
    {
        await using var system = await PeopleSystem.StartAsync();
        var token = system.Gateway.Tokens.Of("VN:GOV:H29:nobody");

        var open = await system.Gateway.Client.AskAsync("{ provinces { code name } }", token);
        var person = await system.Gateway.Client.AskAsync("{ citizen(id: 1) { name } }", token);

        Assert.Equal("""{"provinces":[{"code":"01","name":"Hà Nội"}]}""", open.Data);
        Assert.Equal("""{"citizen":null}""", person.Data);
        Assert.Equal("Query.citizen at citizen: NO_AGREEMENT", Assert.Single(person.Denied));
    }
}
