using DataExchange.Access.Agreements;
using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Decisions;

/// <summary>An argument that filters, orders or searches by a cell tells about that cell, and needs it granted.</summary>
public sealed class RevealingArgumentTests
{
    private const string Nodes = "{ nodes { name } }";

    public static TheoryData<string, string?, string> Reveals() => new()
    {
        { $"{{ citizens(where: {{ nationalId: \"x\" }}) {Nodes} }}", null, "Citizen.nationalId" },
        { $"{{ citizens(where: {{ name: \"a\", income: {{ from: 5 }} }}) {Nodes} }}", null, "Citizen.income" },
        { $"{{ citizens(where: {{ any: [{{ name: \"a\" }}, {{ any: [{{ income: {{ to: 1 }} }}] }}] }}) {Nodes} }}", null, "Citizen.income" },
        { $"{{ citizens(where: {{ any: {{ nationalId: \"x\" }} }}) {Nodes} }}", null, "Citizen.nationalId" },
        { $"{{ citizens(where: {{ vehicle: {{ color: \"red\" }} }}) {Nodes} }}", null, "Vehicle.color" },
        { $"{{ citizens(orderBy: [NAME, INCOME]) {Nodes} }}", null, "Citizen.income" },
        { $"{{ citizens(orderBy: INCOME) {Nodes} }}", null, "Citizen.income" },
        { $"query($w: CitizenFilter) {{ citizens(where: $w) {Nodes} }}", """{"w":{"nationalId":"x"}}""", "Citizen.nationalId" },
        { $"query($w: CitizenFilter) {{ citizens(where: $w) {Nodes} }}", """{"w":{"any":[{"any":[{"income":{"from":1}}]}]}}""", "Citizen.income" },
        { $"query($w: CitizenFilter = {{ nationalId: \"x\" }}) {{ citizens(where: $w) {Nodes} }}", "{}", "Citizen.nationalId" },
        { $"query($w: CitizenFilter!) {{ citizens(where: {{ any: [$w] }}) {Nodes} }}", """{"w":{"nationalId":"x"}}""", "Citizen.nationalId" },
        { $"query($r: IntRange) {{ citizens(where: {{ income: $r }}) {Nodes} }}", """{"r":{"from":1}}""", "Citizen.income" },
        { $"query($v: VehicleFilter) {{ citizens(where: {{ vehicle: $v }}) {Nodes} }}", """{"v":{"color":"x"}}""", "Vehicle.color" },
        { $"query($n: String) {{ citizens(where: {{ nationalId: $n }}) {Nodes} }}", """{"n":"x"}""", "Citizen.nationalId" },
        { $"query($o: [CitizenOrder!]) {{ citizens(orderBy: $o) {Nodes} }}", """{"o":["NAME","INCOME"]}""", "Citizen.income" },
        { $"query($o: CitizenOrder!) {{ citizens(orderBy: [$o]) {Nodes} }}", """{"o":"INCOME"}""", "Citizen.income" },
        { "{ citizens: citizenByNationalId(nationalId: \"x\") { name } }", null, "Citizen.nationalId" },
        { "query($n: String!) { citizens: citizenByNationalId(nationalId: $n) { name } }", """{"n":"x"}""", "Citizen.nationalId" },
        { "{ citizens: ranking { name } }", null, "Citizen.income" },
        { "query($o: CitizenOrder) { citizens: ranking(orderBy: $o) { name } }", "{}", "Citizen.income" },
        { "{ citizens: page(by: { size: 1 }) { name } }", null, "Citizen.income" },
        { "query($o: CitizenOrder) { citizens: page(by: { orderBy: $o }) { name } }", "{}", "Citizen.income" },
        { "query($p: PageInput) { citizens: page(by: $p) { name } }", """{"p":{"size":1}}""", "Citizen.income" },
    };

    [Theory]
    [MemberData(nameof(Reveals))]
    public async Task Argument_by_a_denied_cell_withholds_the_field_and_asks_nobody(string query, string? variables, string input)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await Ask(system, query, variables);

        Assert.Equal("""{"citizens":null}""", reply.Data);
        Assert.EndsWith("ARGUMENT_NOT_GRANTED", Assert.Single(reply.Denied), StringComparison.Ordinal);
        Assert.Equal(input, reply.Json.GetProperty("extensions").GetProperty("dataExchange").GetProperty("denied")[0].GetProperty("input").GetString());
        Assert.Empty(system.Registry.Requests);
    }

    [Theory]
    [MemberData(nameof(Reveals))]
    public async Task Argument_by_a_cell_that_may_be_used_is_passed_on(string query, string? variables, string input)
    {
        Assert.NotEmpty(input);
        Grant[] use = [.. PeopleAccess.Allow("Citizen.income", "Citizen.nationalId", "Vehicle.color").Select(g => g with { Use = GrantUse.Input })];
        await using var system = await PeopleSystem.StartAsync([.. PeopleAccess.Usual, .. use]);

        var reply = await Ask(system, query, variables);

        Assert.Empty(reply.Denied);
        Assert.Contains("Ana", reply.Text, StringComparison.Ordinal);
        Assert.Single(system.Registry.Requests);
    }

    [Theory]
    [InlineData("{ citizens(where: { name: \"a\" }, orderBy: NAME) { nodes { name } } }", null)]
    [InlineData("{ citizens: ranking(orderBy: NAME) { name } }", null)]
    [InlineData("{ citizens: page(by: { orderBy: NAME }) { name } }", null)]
    [InlineData("query($o: CitizenOrder!) { citizens(orderBy: [$o]) { nodes { name } } }", """{"o":"NAME"}""")]
    [InlineData("query($w: CitizenFilter) { citizens(where: $w) { nodes { name } } }", """{"w":{"name":"a","vehicle":{"plate":"p"}}}""")]
    public async Task Argument_by_granted_cells_is_passed_on(string query, string? variables)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await Ask(system, query, variables);

        Assert.Empty(reply.Denied);
        Assert.Contains("Ana", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_one_request_never_open_the_plan_of_the_next()
    {
        await using var system = await PeopleSystem.StartAsync();
        const string Query = "query($w: CitizenFilter) { citizens(where: $w) { nodes { name } } }";

        var allowed = await Ask(system, Query, """{"w":{"name":"a"}}""");
        var refused = await Ask(system, Query, """{"w":{"nationalId":"a"}}""");
        var again = await Ask(system, Query, """{"w":{"name":"a"}}""");

        Assert.Equal(allowed.Data, again.Data);
        Assert.Equal("""{"citizens":null}""", refused.Data);
        Assert.Equal(2, system.Registry.Requests.Count);
    }

    private static Task<Reply> Ask(PeopleSystem system, string query, string? variables) =>
        system.AskAsync(query, variables is null ? null : System.Text.Json.JsonDocument.Parse(variables).RootElement);
}
