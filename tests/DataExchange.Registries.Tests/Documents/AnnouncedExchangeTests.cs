using DataExchange.Registries.Announcements;

namespace DataExchange.Registries.Tests.Documents;

/// <summary>What mutations change is announced, and nothing else.</summary>
public sealed class AnnouncedExchangeTests(SqliteDocumentsFixture fixture) : IClassFixture<SqliteDocumentsFixture>
{
    private const string Send = "mutation($i: SendDocumentInput!) { sendDocument(input: $i) { document { documentId } errors { code } } }";
    private const string Report = "mutation($i: UpdateDeliveryStatusInput!) { updateDeliveryStatus(input: $i) { errors { code } } }";
    private const string Recall = "mutation($i: RecallDocumentInput!) { recallDocument(input: $i) { errors { code } } }";

    [Fact]
    public async Task Document_and_the_agencies_whose_counts_it_changes_are_announced()
    {
        var id = await SendAsync("000.00.00.G22", "G01", "G02");
        Assert.Equal([Document(id), Agency("G22"), Agency("G01"), Agency("G02")], Announced());

        await fixture.Runner.DataAsync(Report, new { i = new { documentId = id, agency = "G01", status = "01" } }, "G01");
        Assert.Equal([Document(id), Agency("G01")], Announced());

        await fixture.Runner.DataAsync(Recall, new { i = new { documentId = id, recipients = new[] { "G02" }, reason = "Nhầm nơi nhận" } }, "G22");
        Assert.Equal([Document(id), Agency("G02")], Announced());
    }

    [Fact]
    public async Task Mutation_that_changes_nothing_announces_nothing()
    {
        await fixture.Runner.DataAsync(Send, new { i = Input("Z99", "G01") }, "Z99");
        await fixture.Runner.DataAsync(Report, new { i = new { documentId = "none", agency = "G01", status = "01" } }, "G01");
        await fixture.Runner.DataAsync(Recall, new { i = new { documentId = "none", reason = "Nhầm nơi nhận" } }, "G22");
        Assert.Empty(Announced());
    }

    [Fact]
    public async Task Query_announces_nothing()
    {
        await fixture.Runner.DataAsync("{ documents(first: 3) { nodes { documentId } } }");
        Assert.Empty(Announced());
    }

    private static EntityChange Document(string id) => EntityChange.Of("Document", "documentId", id);

    private static EntityChange Agency(string code) => EntityChange.Of("Agency", "code", code);

    private static object Input(string issuer, params string[] recipients) => new
    {
        issuer, recipients, notation = "VPCP-TTĐT", type = "OFFICIAL_LETTER", subject = "Về việc thông báo thay đổi", signerPosition = "Vụ trưởng", signerName = "Lê Văn Thử",
    };

    private EntityChange[] Announced() => fixture.Announcer.Pending[0].Take(1_000);

    private async Task<string> SendAsync(string issuer, params string[] recipients)
    {
        var sent = await fixture.Runner.DataAsync(Send, new { i = Input(issuer, recipients) }, issuer);
        return sent.GetProperty("sendDocument").GetProperty("document").GetProperty("documentId").GetString()!;
    }
}
