using System.Text.Json;
using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Demonstration;

/// <summary>Arguments that filter or order by what the client may not read answer nothing, written out or in variables.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed class ArgumentTests(DemonstrationSystem system)
{
    [Theory]
    [InlineData(Clients.Tax, "{ sex: MALE }", "Citizen.sex")]
    [InlineData(Clients.Tax, "{ ethnicityCode: 1 }", "Citizen.ethnicityCode")]
    [InlineData(Clients.Tax, "{ fullName: \"Nguyễn Văn An\", deceased: true }", "Citizen.deceasedOn")]
    [InlineData(Clients.OneDoor, "{ dateOfBirthFrom: \"1985-01-01\" }", "Citizen.dateOfBirth")]
    [InlineData(Clients.OneDoor, "{ provinceCode: \"79\" }", "Citizen.permanentAddress")]
    [InlineData(Clients.Portal, "{ fullName: \"Nguyễn Văn An\" }", "Citizen.fullName")]
    public async Task Filter_by_a_cell_not_granted_is_refused_by_literal_and_by_variable(string client, string filter, string revealed)
    {
        var literal = await system.AskAsync(client, $$"""{ citizens(where: {{filter}}, first: 1) { totalCount nodes { personalId } } }""");
        AssertRefused(literal, "citizens", revealed);
        var whole = await system.AskAsync(client, "query ($where: CitizenFilter) { citizens(where: $where, first: 1) { totalCount } }", new { where = ToJson(filter) });
        AssertRefused(whole, "citizens", revealed);
    }

    [Fact]
    public async Task Variable_inside_a_filter_and_a_default_value_are_refused_too()
    {
        AssertRefused(await system.AskAsync(Clients.Tax, "query ($s: Sex) { citizens(where: { sex: $s }, first: 1) { totalCount } }", new { s = "MALE" }), "citizens", "Citizen.sex");
        AssertRefused(await system.AskAsync(Clients.Tax, "query ($w: CitizenFilter = { sex: MALE }) { citizens(where: $w, first: 1) { totalCount } }"), "citizens", "Citizen.sex");
    }

    [Fact]
    public async Task Order_by_a_masked_cell_is_refused_by_literal_and_by_variable()
    {
        AssertRefused(await system.AskAsync(Clients.OneDoor, "{ citizens(orderBy: { dateOfBirth: ASC }, first: 1) { totalCount } }"), "citizens", "Citizen.dateOfBirth");
        AssertRefused(
            await system.AskAsync(Clients.OneDoor, "query ($o: CitizenOrder) { citizens(orderBy: $o, first: 1) { totalCount } }", new { o = new { dateOfBirth = "DESC" } }),
            "citizens",
            "Citizen.dateOfBirth");
    }

    [Fact]
    public async Task Filter_of_parcels_by_a_denied_cell_is_refused()
        => AssertRefused(await system.AskAsync(Clients.Tax, "{ landParcels(where: { mortgaged: true }, first: 1) { totalCount } }"), "landParcels", "LandParcel.mortgages");

    [Fact]
    public async Task Search_that_reveals_a_denied_cell_is_refused()
    {
        var reply = await system.AskAsync(Clients.Tax, """{ search(text: "thuế") { __typename } }""");
        Assert.Equal(JsonValueKind.Null, reply.At("search").ValueKind);
        Assert.Equal("Query.search", Assert.Single(reply.Denied).Coordinate);
    }

    [Fact]
    public async Task Arguments_by_granted_cells_answer_under_the_same_query()
    {
        var reply = await system.AskAsync(Clients.Tax, """
            { denied: citizens(where: { sex: MALE }, first: 1) { totalCount }
              granted: citizens(where: { fullName: "Nguyễn Văn An", dateOfBirthFrom: "1985-01-01" }, orderBy: { fullName: ASC }, first: 5) { nodes { personalId } } }
            """);
        Assert.Equal(JsonValueKind.Null, reply.At("denied").ValueKind);
        Assert.Contains("001085012345", reply.All("granted.nodes.personalId").Select(p => p.GetString()));
    }

    private static void AssertRefused(Reply reply, string field, string revealed)
    {
        Assert.Equal(200, reply.Status);
        Assert.Equal(JsonValueKind.Null, reply.At(field).ValueKind);
        var entry = Assert.Single(reply.Denied, d => d.Reason == "ARGUMENT_NOT_GRANTED");
        Assert.Equal(($"Query.{field}", field, revealed), (entry.Coordinate, entry.Path, entry.Input));
    }

    private static JsonElement ToJson(string filter)
    {
        // `{ name: VALUE }` to JSON: names and enum values get quotes, texts have them.
        var quoted = System.Text.RegularExpressions.Regex.Replace(filter, "\"[^\"]*\"|[A-Za-z]+", m => m.Value.StartsWith('"') || m.Value is "true" or "false" ? m.Value : $"\"{m.Value}\"");
        return JsonSerializer.Deserialize<JsonElement>(quoted);
    }
}
