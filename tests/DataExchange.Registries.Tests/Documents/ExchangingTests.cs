using System.Text.Json;

namespace DataExchange.Registries.Tests.Documents;

/// <summary>Sending, reporting and recalling documents through the schema; run on each provider.</summary>
public abstract class ExchangingTests(DocumentsFixture fixture)
{
    private const string Send = "mutation($i: SendDocumentInput!) { sendDocument(input: $i) { document { documentId number issuedOn synthetic recipients { agency { code } status state history { state at } } concerns { __typename } attachments { name } } errors { code field message } } }";
    private const string Report = "mutation($i: UpdateDeliveryStatusInput!) { updateDeliveryStatus(input: $i) { delivery { status state history { status at department description } } errors { code field message } } }";
    private const string Recall = "mutation($i: RecallDocumentInput!) { recallDocument(input: $i) { document { documentId } asked { agency { code } status } errors { code field message } } }";

    [Fact]
    public async Task Document_sent_is_read_back_with_a_number_and_a_delivery_for_each_recipient()
    {
        var document = await SendAsync("G22", ["G12.18", "000.00.00.H26"]);
        Assert.StartsWith("G22,2026/11/21,", document.GetProperty("documentId").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/VPCP-TTĐT", document.GetProperty("number").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-11-21", document.GetProperty("issuedOn").GetString());
        Assert.False(document.GetProperty("synthetic").GetBoolean());
        Assert.Equal(["G12.18", "H26"], document.GetProperty("recipients").EnumerateArray().Select(delivery => delivery.GetProperty("agency").GetProperty("code").GetString()));
        Assert.All(document.GetProperty("recipients").EnumerateArray(), delivery => Assert.Equal("SENT", delivery.GetProperty("state").GetString()));
        Assert.Equal(["Citizen", "LandParcel"], document.GetProperty("concerns").EnumerateArray().Select(concern => concern.GetProperty("__typename").GetString()));
        var found = await fixture.Runner.DataAsync("""{ search(text: "quyet dinh kiem thu") { ... on Document { documentId } } }""");
        Assert.Contains(document.GetProperty("documentId").GetString(), found.GetProperty("search").EnumerateArray().Select(hit => hit.GetProperty("documentId").GetString()));
    }

    [Fact]
    public async Task Documents_sent_at_once_have_different_numbers()
    {
        var sent = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => SendAsync("G09", ["G22"])));
        Assert.Equal(12, sent.Select(document => document.GetProperty("number").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Input_that_breaks_rules_is_answered_with_all_of_them()
    {
        var data = await fixture.Runner.DataAsync(Send, new
        {
            i = new
            {
                issuer = "Z99", notation = "15/QĐ", type = "DECISION", subject = " ", signerPosition = "Vụ trưởng", signerName = "Lê Văn Thử", signerCompetence = "XX.",
                recipients = Array.Empty<string>(), attachments = new[] { new { name = "a.pdf", mediaType = "application/pdf", sizeBytes = -1, sha256 = "00" } },
            },
        }, "Z99");
        var payload = data.GetProperty("sendDocument");
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("document").ValueKind);
        Assert.Equal(
            ["UNKNOWN_AGENCY issuer", "RECIPIENTS_INVALID recipients", "NOTATION_INVALID notation", "TEXT_INVALID subject", "TEXT_INVALID signerCompetence", "ATTACHMENT_INVALID attachments"],
            Errors(payload));
    }

    [Theory]
    [InlineData("DECISION", "VPCP-TTĐT", "NOTATION_INVALID notation")]
    [InlineData("OFFICIAL_LETTER", "QĐ-VPCP", "NOTATION_INVALID notation")]
    public async Task Sign_of_another_type_is_refused(string type, string notation, string error) =>
        Assert.Equal([error], Errors((await fixture.Runner.DataAsync(Send, new { i = Input("G22", ["G01"], type, notation) }, "G22")).GetProperty("sendDocument")));

    [Fact]
    public async Task Answer_to_an_unknown_document_is_refused()
    {
        var data = await fixture.Runner.DataAsync(Send, new { i = Input("G22", ["G01"], "OFFICIAL_LETTER", "VPCP-TTĐT", inReplyTo: "G22,2020/01/01,01/X") }, "G22");
        Assert.Equal(["UNKNOWN_DOCUMENT inReplyTo"], Errors(data.GetProperty("sendDocument")));
    }

    [Fact]
    public async Task Delivery_goes_through_its_states_and_keeps_each()
    {
        var id = (await SendAsync("G22", ["G01", "G02"])).GetProperty("documentId").GetString()!;
        foreach (var status in new[] { "01", "03", "04", "05", "06" })
        {
            fixture.Time.Now += TimeSpan.FromMinutes(5);
            var payload = await ReportAsync(id, "G01", status);
            Assert.Empty(Errors(payload));
            Assert.Equal(status, payload.GetProperty("delivery").GetProperty("status").GetString());
        }

        var history = (await ReportAsync(id, "G01", "06")).GetProperty("delivery").GetProperty("history").EnumerateArray().ToArray();
        Assert.Equal([null, "01", "03", "04", "05", "06"], history.Select(step => step.GetProperty("status").GetString()));
        Assert.Equal(history.Select(step => step.GetProperty("at").GetDateTimeOffset()).Order(), history.Select(step => step.GetProperty("at").GetDateTimeOffset()));
        var other = await fixture.Runner.DataAsync("query($id: ID!) { document(documentId: $id) { recipients(agency: \"G02\") { status } } }", new { id });
        Assert.Equal(JsonValueKind.Null, other.GetProperty("document").GetProperty("recipients")[0].GetProperty("status").ValueKind);
    }

    [Fact]
    public async Task Step_that_cannot_follow_is_refused_and_says_what_can()
    {
        var id = (await SendAsync("G22", ["G01"])).GetProperty("documentId").GetString()!;
        var payload = await ReportAsync(id, "G01", "06");
        Assert.Equal(["STATUS_NOT_REACHABLE status"], Errors(payload));
        Assert.Equal("`06` cannot follow the sending; expected `01` or `13`.", payload.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal("SENT", payload.GetProperty("delivery").GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("G01", "77", null, "UNKNOWN_STATUS status")]
    [InlineData("G01", "13", null, "STATUS_NOT_REACHABLE status")]
    [InlineData("G01", "02", null, "REASON_REQUIRED description")]
    [InlineData("G03", "01", null, "NOT_A_RECIPIENT agency")]
    public async Task Report_that_breaks_a_rule_is_refused(string agency, string status, string? description, string error)
    {
        var id = (await SendAsync("G22", ["G01"])).GetProperty("documentId").GetString()!;
        Assert.Equal([error], Errors(await ReportAsync(id, agency, status, description)));
    }

    [Fact]
    public async Task Report_on_an_unknown_document_is_refused() =>
        Assert.Equal(["UNKNOWN_DOCUMENT documentId"], Errors(await ReportAsync("G22,2020/01/01,01/X", "G01", "01")));

    [Fact]
    public async Task Recall_asks_those_that_can_be_asked_and_each_answers_for_itself()
    {
        var id = (await SendAsync("G22", ["G01", "G02", "G03"])).GetProperty("documentId").GetString()!;
        await ReportAsync(id, "G01", "01");
        await ReportAsync(id, "G03", "01");
        await ReportAsync(id, "G03", "02", "gửi nhầm");
        var recall = (await fixture.Runner.DataAsync(Recall, new { i = new { documentId = id, reason = "sai số liệu" } }, "G22")).GetProperty("recallDocument");
        Assert.Equal(["G01", "G02"], recall.GetProperty("asked").EnumerateArray().Select(delivery => delivery.GetProperty("agency").GetProperty("code").GetString()));
        Assert.Equal(["STATUS_NOT_REACHABLE recipients"], Errors(recall));
        Assert.Empty(Errors(await ReportAsync(id, "G02", "15")));
        Assert.Empty(Errors(await ReportAsync(id, "G01", "16", "đã xử lý")));
        Assert.Equal(["STATUS_NOT_REACHABLE status"], Errors(await ReportAsync(id, "G02", "03")));
        Assert.Empty(Errors(await ReportAsync(id, "G01", "03")));
    }

    [Fact]
    public async Task Recall_of_strangers_or_without_reason_is_refused()
    {
        var id = (await SendAsync("G22", ["G01"])).GetProperty("documentId").GetString()!;
        var strangers = (await fixture.Runner.DataAsync(Recall, new { i = new { documentId = id, reason = "x", recipients = new[] { "G05" } } }, "G22")).GetProperty("recallDocument");
        Assert.Equal(["NOT_A_RECIPIENT recipients"], Errors(strangers));
        var silent = (await fixture.Runner.DataAsync(Recall, new { i = new { documentId = id, reason = " " } }, "G22")).GetProperty("recallDocument");
        Assert.Equal(["REASON_REQUIRED reason"], Errors(silent));
    }

    [Theory]
    [InlineData("G22", "G01", "`G01` cannot act in the name of `G22`; expected an agency to act in its own.")]
    [InlineData("G12.18", "G12", "`G12` cannot act in the name of `G12.18`; expected an agency to act in its own.")]
    [InlineData("G04", "G17", "`G17` cannot act in the name of `G04`; expected an agency to act in its own.")]
    [InlineData("G22", null, "The gateway names no agency that asks; expected a client of an agency of the code list.")]
    [InlineData("G22", "0101234567", "The gateway names no agency that asks; expected a client of an agency of the code list.")]
    public async Task Document_is_not_issued_in_the_name_of_another_agency(string issuer, string? caller, string message)
    {
        const string Count = "query($c: AgencyCode!) { agency(code: $c) { sent(first: 1) { totalCount } } }";
        var before = (await fixture.Runner.DataAsync(Count, new { c = issuer })).GetRawText();
        var payload = (await fixture.Runner.DataAsync(Send, new { i = Input(issuer, ["G02"], "OFFICIAL_LETTER", "VPCP-TTĐT") }, caller)).GetProperty("sendDocument");
        Assert.Equal(["FOREIGN_AGENCY issuer"], Errors(payload));
        Assert.Equal(message, payload.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("document").ValueKind);
        Assert.Equal(before, (await fixture.Runner.DataAsync(Count, new { c = issuer })).GetRawText());
    }

    [Fact]
    public async Task Agency_of_the_old_form_acts_in_its_own_name() =>
        Assert.Empty(Errors((await fixture.Runner.DataAsync(Send, new { i = Input("G22", ["G02"], "OFFICIAL_LETTER", "VPCP-TTĐT") }, "000.00.00.G22")).GetProperty("sendDocument")));

    [Fact]
    public async Task Recipient_reports_for_itself_and_for_whom_it_succeeded_and_for_nobody_else()
    {
        var id = (await SendAsync("G22", ["G01", "G04"])).GetProperty("documentId").GetString()!;
        var foreign = await ReportAsync(id, "G01", "01", caller: "G22");
        Assert.Equal(["FOREIGN_AGENCY agency"], Errors(foreign));
        Assert.Equal(JsonValueKind.Null, foreign.GetProperty("delivery").ValueKind);
        Assert.Equal(["FOREIGN_AGENCY agency"], Errors(await ReportAsync(id, "G04", "01", caller: "G12")));
        Assert.Empty(Errors(await ReportAsync(id, "G04", "01", caller: "G17")));
        var now = await fixture.Runner.DataAsync("query($id: ID!) { document(documentId: $id) { recipients { state } } }", new { id });
        Assert.Equal(["SENT", "ARRIVED"], now.GetProperty("document").GetProperty("recipients").EnumerateArray().Select(d => d.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Document_is_recalled_by_its_issuer_only()
    {
        var id = (await SendAsync("G22", ["G01"])).GetProperty("documentId").GetString()!;
        foreach (var caller in new[] { "G01", null })
        {
            var foreign = (await fixture.Runner.DataAsync(Recall, new { i = new { documentId = id, reason = "sai số liệu" } }, caller)).GetProperty("recallDocument");
            Assert.Equal(["FOREIGN_AGENCY documentId"], Errors(foreign));
            Assert.Empty(foreign.GetProperty("asked").EnumerateArray());
        }

        var own = (await fixture.Runner.DataAsync(Recall, new { i = new { documentId = id, reason = "sai số liệu" } }, "G22")).GetProperty("recallDocument");
        Assert.Empty(Errors(own));
    }

    private static object Input(string issuer, string[] recipients, string type, string notation, string? inReplyTo = null) => new
    {
        issuer, notation, type, subject = "Quyết định kiểm thử", signerPosition = "Chánh Văn phòng", signerName = "Lê Văn Thử", signerCompetence = "TL.", recipients, inReplyTo,
        concernsCitizens = new[] { "001085012345", "001085012345" }, concernsLandParcels = new[] { "00070_1_1" },
        attachments = new[] { new { name = "a.pdf", mediaType = "application/pdf", sizeBytes = 10, sha256 = new string('A', 64) } },
    };

    private static IEnumerable<string> Errors(JsonElement payload) => payload.GetProperty("errors").EnumerateArray()
        .Select(error => $"{error.GetProperty("code").GetString()} {error.GetProperty("field").GetString()}");

    private async Task<JsonElement> SendAsync(string issuer, string[] recipients)
    {
        var payload = (await fixture.Runner.DataAsync(Send, new { i = Input(issuer, recipients, "OFFICIAL_LETTER", "VPCP-TTĐT") }, issuer)).GetProperty("sendDocument");
        Assert.Empty(Errors(payload));
        return payload.GetProperty("document");
    }

    private async Task<JsonElement> ReportAsync(string documentId, string agency, string status, string? description = null, string? caller = null) =>
        (await fixture.Runner.DataAsync(Report, new { i = new { documentId, agency, status, department = "Văn thư", description } }, caller ?? agency)).GetProperty("updateDeliveryStatus");
}
