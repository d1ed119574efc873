using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DataExchange.Registries.Announcements;
using DataExchange.Registries.Signatures;

namespace DataExchange.FunctionalTests.Batching;

/// <summary>What a registry announces is asked for again, and nothing else is.</summary>
public sealed class AnnouncedChangeTests(CachedCountedSystem system) : IClassFixture<CachedCountedSystem>
{
    private const string An = "001085012345";
    private const string Question =
        """{ citizen(personalId: "001085012345") { fullName landParcels(first: 5) { nodes { parcelId areaSquareMetres } } taxProfile { status } } }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("population", """{"type":"Citizen","key":{"personalId":"001085012345"}}""", "population")]
    [InlineData("population", """{"type":"Citizen"}""", "population")]
    [InlineData("population", """{"type":"Citizen","key":{"personalId":"001085012346"}}""", "")]
    [InlineData("population", """{"type":"Household"}""", "")]
    [InlineData("land", """{"type":"LandParcel"}""", "land")]
    [InlineData("land", """{"type":"LandParcel","key":{"parcelId":"00001_1_1"}}""", "land")]
    [InlineData("land", """{"type":"Citizen","key":{"personalId":"001085012345"}}""", "land")]
    [InlineData("tax", """{"type":"Citizen","key":{"personalId":"001085012345"}}""", "tax")]
    [InlineData("tax", """{"type":"Organisation"}""", "")]
    [InlineData("tax", """{"subject":"001085012345"}""", "land,population,tax")]
    [InlineData("tax", """{"subject":"001085012346"}""", "tax")]
    public async Task Announced_change_costs_what_it_may_have_changed(string registry, string change, string asked)
    {
        await AskAsync();
        Assert.Empty((await AskAsync()).Asked);

        Assert.True(GatewayKey.TryParse(system.Key, out var key, out _));
        using var client = new AnnouncementClient(system.GatewayUrl, registry, key, TimeSpan.FromMinutes(1), TimeProvider.System);
        var reply = await client.SendAsync(Encoding.UTF8.GetBytes($$"""{"changes":[{{change}}]}"""), Cancellation);
        Assert.Equal((AnnouncementOutcome.Taken, ""), (reply.Outcome, string.Join(' ', reply.Errors)));

        Assert.Equal(asked, (await AskAsync()).Asked);
        Assert.Empty((await AskAsync()).Asked);
    }

    [Fact]
    public async Task Change_made_in_a_registry_reaches_who_asks_the_gateway()
    {
        const string Received = """{ agency(code: "H26") { sent(first: 1) { totalCount nodes { documentId } } } }""";
        var end = TimeProvider.System.GetUtcNow().AddSeconds(50);
        var (before, cost) = await system.AskAsync(Received, Cancellation);
        while (cost["documents"].Requests > 0 && TimeProvider.System.GetUtcNow() < end)
        {
            // Until it is kept: what the registry announces when it starts may come in between.
            (before, cost) = await system.AskAsync(Received, Cancellation);
        }

        Assert.Equal(0, cost["documents"].Requests);
        await SendAsync("H26");

        // The registry's announcement is on its way: what was kept would be answered for a minute.
        string after;
        do
        {
            after = (await system.AskAsync(Received, Cancellation)).Answer.GetRawText();
        }
        while (after == before.GetRawText() && TimeProvider.System.GetUtcNow() < end);
        Assert.NotEqual(before.GetRawText(), after);
        Assert.Contains("H26,", after, StringComparison.Ordinal);
    }

    private async Task<(JsonElement Answer, string Asked)> AskAsync()
    {
        var (answer, costs) = await system.AskAsync(Question, Cancellation);
        Assert.Equal(An, answer.GetProperty("data").GetProperty("citizen").ValueKind == JsonValueKind.Object ? An : "");
        return (answer, string.Join(',', costs.Where(c => c.Value.Requests > 0).Select(c => c.Key).Order(StringComparer.Ordinal)));
    }

    /// <summary>Sends a document at the registry itself, signed as the gateway signs: the gateway knows nothing of it.</summary>
    private async Task SendAsync(string issuer)
    {
        var input = new
        {
            issuer, recipients = new[] { "G22" }, notation = "UBND-NC", type = "OFFICIAL_LETTER", subject = "Về việc thay đổi", signerPosition = "Chủ tịch", signerName = "Lê Văn Thử",
        };
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            query = "mutation($i: SendDocumentInput!) { sendDocument(input: $i) { document { documentId } errors { code field } } }", variables = new { i = input },
        });
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";
        var parameters = $"(\"@method\" \"@path\" \"content-digest\" \"dataexchange-agency\");created={TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()};keyid=\"gateway\";alg=\"hmac-sha256\";nonce=\"{Guid.NewGuid():N}\"";
        var text = $"\"@method\": POST\n\"@path\": /graphql\n\"content-digest\": {digest}\n\"dataexchange-agency\": {issuer}\n\"@signature-params\": {parameters}";
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, system.EndpointOf("documents")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Content-Digest", digest);
        request.Headers.TryAddWithoutValidation("DataExchange-Agency", issuer);
        request.Headers.TryAddWithoutValidation("Signature-Input", $"dx={parameters}");
        request.Headers.TryAddWithoutValidation("Signature", $"dx=:{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(system.Key), Encoding.ASCII.GetBytes(text)))}:");
        using var response = await http.SendAsync(request, Cancellation);
        var answer = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("\"errors\":[]", answer, StringComparison.Ordinal);
    }
}
