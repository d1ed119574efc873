using DataExchange.AccessLog.Subjects;
using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Records;

/// <summary>Every request has its record, and what the record says.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed class RecordTests(DemonstrationSystem system)
{
    private const string Question = """query FirstLook { citizen(personalId: "001085012345") { fullName phone landParcels(first: 10) { nodes { parcelId } } } }""";

    [Fact]
    public async Task Answered_request_is_recorded_with_who_why_what_and_whom()
    {
        var record = await RecordOfAsync(await system.AskAsync(Clients.Tax, Question));
        Assert.Equal("PARTIAL", record.Text("outcome"));
        Assert.Equal(Clients.Tax, record.Text("client"));
        Assert.Equal("G12.18", record.Text("agency"));
        Assert.Equal("TAX.ASSESS", record.Text("purpose"));
        Assert.Null(record.Text("case"));
        Assert.Null(record.Text("official"));
        Assert.Equal("FirstLook", record.Text("operationName"));
        Assert.Matches("^[0-9a-f]{64}$", record.Text("operation"));
        Assert.Contains("AG-G01-G12.18-thue-dien-tu@1", record.Texts("agreements"));
        Assert.Equal(["land", "population"], record.Texts("registries"));
        Assert.Equal([Pseudonymiser().Subject("Citizen.personalId", "001085012345")], record.Texts("subjects"));
        Assert.Equal("ALLOW", record.Decisions["Citizen.fullName"]);
        Assert.Equal("DENY:FIELD_NOT_GRANTED", record.Decisions["Citizen.phone"]);
        Assert.Equal("ALLOW", record.Decisions["LandParcel.parcelId"]);
        Assert.Equal(1, record.Body.GetProperty("denied").GetProperty("FIELD_NOT_GRANTED").GetInt32());
    }

    [Fact]
    public async Task Dossier_official_and_transforms_are_recorded()
    {
        var claims = ForgedToken.Claims(TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(5));
        claims["client_id"] = Clients.OneDoor;
        claims["sub"] = "nguyen.van.quan";
        var record = await RecordOfAsync(await system.AskWithTokenAsync(
            ForgedToken.Sign(system.Data, ForgedToken.Header(), claims),
            """{ citizen(personalId: "001085012345") { personalId dateOfBirth permanentAddress { line } } }""",
            headers: [("DataExchange-Case", DemonstrationSystem.Dossier)]));
        Assert.Equal(DemonstrationSystem.Dossier, record.Text("case"));
        Assert.Equal("TTHC.LAND.TRANSFER", record.Text("purpose"));
        Assert.Equal(Pseudonymiser().Official("H29", "nguyen.van.quan"), record.Text("official"));
        Assert.Equal("TRANSFORM:MASK_LAST4", record.Decisions["Citizen.personalId"]);
        Assert.Equal("TRANSFORM:YEAR_ONLY", record.Decisions["Citizen.dateOfBirth"]);
        Assert.Equal("GUARD:CONDITION:NONE/DENY", record.Decisions["Citizen.permanentAddress"]);
        Assert.Equal([Pseudonymiser().Subject("Citizen.personalId", "001085012345")], record.Texts("subjects"));
    }

    [Fact]
    public async Task Refusals_are_recorded_and_asked_no_registry()
    {
        var token = await system.TokenAsync(Clients.Tax);
        (Reply Reply, string? Client, string Code)[] refusals =
        [
            (await system.AskWithTokenAsync(null, Question), null, "UNAUTHENTICATED"),
            (await system.AskWithTokenAsync("x.y.z", Question), null, "UNAUTHENTICATED"),
            (await system.AskWithTokenAsync(token, Question, headers: [("DataExchange-Purpose", "NO.SUCH")]), Clients.Tax, "FORBIDDEN"),
            (await system.AskWithTokenAsync(token, Question, headers: [("DataExchange-Mode", "strict")]), Clients.Tax, "FORBIDDEN"),
            (await system.AskWithTokenAsync(await system.TokenAsync(Clients.OneDoor), Question), Clients.OneDoor, "CASE_REQUIRED"),
            (await system.AskWithTokenAsync(token, "{ noSuchField }"), Clients.Tax, "GRAPHQL_VALIDATION_FAILED"),
            (await system.AskWithTokenAsync(token, "{ citizen("), Clients.Tax, "GRAPHQL_PARSE_FAILED"),
            (await system.SendAsync(Clients.Tax, "{\"query\":"), Clients.Tax, "BAD_REQUEST"),
        ];
        foreach (var (reply, client, code) in refusals)
        {
            var record = await RecordOfAsync(reply);
            Assert.Equal("REFUSED", record.Text("outcome"));
            Assert.Equal(client, record.Text("client"));
            Assert.Equal([code], record.Texts("errors"));
            Assert.Empty(record.Texts("registries"));
            Assert.Empty(record.Texts("subjects"));
        }
    }

    [Fact]
    public async Task Request_of_which_everything_is_denied_asks_no_registry()
    {
        var record = await RecordOfAsync(await system.AskAsync(Clients.Statistics, Question));
        Assert.Empty(record.Texts("registries"));
        Assert.Empty(record.Texts("subjects"));
        Assert.Equal("DENY:FIELD_NOT_GRANTED", record.Decisions["Query.citizen"]);
    }

    [Fact]
    public async Task Registry_of_denied_cells_is_not_asked()
    {
        var record = await RecordOfAsync(await system.AskAsync(Clients.Tax, """{ citizen(personalId: "001085012345") { fullName documents(first: 1) { totalCount } } }"""));
        Assert.Equal(["population"], record.Texts("registries"));
    }

    [Fact]
    public async Task Every_request_so_far_has_its_record()
    {
        await system.AskAsync(Clients.Tax, Question);
        await system.AskWithTokenAsync(null, Question);
        await using var kept = await KeptRecords.OpenAsync(system.Data);
        Assert.True(system.Receipts.Count >= 2);
        Assert.Empty(await kept.MissingAsync(system.Receipts));
        Assert.Equal(["0123456789abcdef0123456789abcdef"], await kept.MissingAsync(["0123456789abcdef0123456789abcdef"]));
    }

    [Fact]
    public async Task No_personal_value_is_anywhere_in_the_log()
    {
        await system.AskAsync(Clients.Tax, """query P001085012345 { citizen(personalId: "001085012345") { fullName dateOfBirth spouse { fullName } } }""");
        await system.AskAsync(Clients.Tax, "query ($id: PersonalId!) { citizen(personalId: $id) { fullName } }", new { id = "079192067890" });
        await system.AskAsync(Clients.Tax, """{ citizens(where: { fullName: "Nguyễn Văn An", dateOfBirthFrom: "1985-03-14" }) { nodes { personalId } } }""");
        await system.AskAsync(Clients.Tax, """{ citizen(personalId: "001085012345") { wrong } }""");
        await system.AskAsync(Clients.Tax, """{ citizen(personalId: 001085012345) { fullName } }""");
        await using var kept = await KeptRecords.OpenAsync(system.Data);
        var bytes = await kept.BytesAsync();
        Assert.Empty(((string[])["001085012345", "079192067890", "048304112233", "Nguyễn Văn An", "Trần Thị Bình", "1985-03-14", "80102_427_881"]).SelectMany(v => PersonalValues.FoundIn(bytes, v)));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("base64")]
    [InlineData("hexadecimal")]
    public void Search_for_personal_values_finds_them(string form)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes("x001085012345y");
        var hidden = form switch { "text" => "001085012345", "base64" => Convert.ToBase64String(utf8), _ => Convert.ToHexStringLower(utf8) };
        Assert.NotEmpty(PersonalValues.FoundIn(System.Text.Encoding.UTF8.GetBytes($"{{\"a\":\"{hidden}\"}}"), "001085012345"));
    }

    private SubjectPseudonymiser Pseudonymiser() => new(Convert.FromBase64String(File.ReadAllText(Path.Combine(system.Data, "keys", "pseudonyms.key"))));

    private async Task<KeptRecord> RecordOfAsync(Reply reply)
    {
        await using var kept = await KeptRecords.OpenAsync(system.Data);
        return await kept.FindAsync(reply.Receipt) ?? throw new InvalidOperationException($"There is no record of {reply.Body}");
    }
}
