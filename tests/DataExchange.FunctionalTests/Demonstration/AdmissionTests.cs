using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Demonstration;

/// <summary>Who is let in at all: tokens, clients, purposes, modes, bodies.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed class AdmissionTests(DemonstrationSystem system)
{
    private const string Question = """{ citizen(personalId: "001085012345") { fullName } }""";
    private const string CutQuestion = """{ citizen(personalId: "001085012345") { fullName phone } }""";

    [Fact]
    public async Task Request_without_token_is_401() => AssertUnauthenticated(await system.AskWithTokenAsync(null, Question));

    [Fact]
    public async Task Good_forgery_is_accepted_so_that_the_refusals_below_mean_something()
    {
        var token = ForgedToken.Sign(system.Data, ForgedToken.Header(), ForgedToken.Claims(TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(5)));
        var reply = await system.AskWithTokenAsync(token, Question);
        Assert.Equal(200, reply.Status);
        Assert.Equal("Nguyễn Văn An", reply.At("citizen.fullName").GetString());
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("not yet valid")]
    [InlineData("other issuer")]
    [InlineData("other audience")]
    [InlineData("other type")]
    [InlineData("other key")]
    [InlineData("unsigned")]
    [InlineData("changed")]
    [InlineData("garbage")]
    [InlineData("empty")]
    public async Task Bad_token_is_401(string how) => AssertUnauthenticated(await system.AskWithTokenAsync(Bad(how), Question));

    [Fact]
    public async Task Token_of_an_issuer_with_another_key_is_401()
    {
        using var elsewhere = new Testing.AccessStores.TemporaryFolder();
        var token = await DxProcess.RunAsync(["token", "--client", Clients.Tax, "--data", elsewhere.Path]);
        Assert.Equal(0, token.ExitCode);
        AssertUnauthenticated(await system.AskWithTokenAsync(token.Output.Trim(), Question));
    }

    [Theory]
    [InlineData("VN:GOV:G99:khong-co")]
    [InlineData("VN:GOV:G12.18:khong-co")]
    [InlineData("not a client")]
    public async Task Unknown_client_is_403(string client)
    {
        var claims = ForgedToken.Claims(TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(5));
        claims["client_id"] = client;
        claims["sub"] = client;
        AssertForbidden(await system.AskWithTokenAsync(ForgedToken.Sign(system.Data, ForgedToken.Header(), claims), Question));
    }

    [Theory]
    [InlineData("NO.SUCH")]
    [InlineData("STAT.AGG")]
    [InlineData("tax.assess")]
    public async Task Purpose_that_is_unknown_or_another_clients_is_refused(string purpose)
        => AssertForbidden(await system.AskAsync(Clients.Tax, Question, headers: [("DataExchange-Purpose", purpose)]));

    [Fact]
    public async Task Own_purpose_may_be_named()
        => Assert.Equal("Nguyễn Văn An", (await system.AskAsync(Clients.Tax, Question, headers: [("DataExchange-Purpose", "TAX.ASSESS")])).At("citizen.fullName").GetString());

    [Fact]
    public async Task Strict_mode_refuses_the_whole_request_and_tells_why()
    {
        var reply = await system.AskAsync(Clients.Tax, CutQuestion, headers: [("DataExchange-Mode", "strict")]);
        AssertForbidden(reply);
        Assert.Equal("Citizen.phone", Assert.Single(reply.Denied).Coordinate);
    }

    [Fact]
    public async Task Strict_mode_answers_what_is_granted_whole()
        => Assert.Equal("Nguyễn Văn An", (await system.AskAsync(Clients.Tax, Question, headers: [("DataExchange-Mode", "strict")])).At("citizen.fullName").GetString());

    [Fact]
    public async Task Unknown_mode_is_refused()
        => Assert.Equal(["BAD_REQUEST"], (await system.AskAsync(Clients.Tax, Question, headers: [("DataExchange-Mode", "loose")])).ErrorCodes);

    [Theory]
    [InlineData("{\"query\":", "BAD_REQUEST")]
    [InlineData("", "BAD_REQUEST")]
    [InlineData("[]", "BAD_REQUEST")]
    [InlineData("{}", "BAD_REQUEST")]
    [InlineData("{\"query\":\"{ a\"}", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{\"query\":\"{ noSuchField }\"}", "GRAPHQL_VALIDATION_FAILED")]
    public async Task Broken_body_is_400_with_one_clear_error(string body, string code)
    {
        var reply = await system.SendAsync(Clients.Tax, body);
        Assert.Equal(400, reply.Status);
        Assert.Equal([code], reply.ErrorCodes);
        Assert.DoesNotContain("   at ", reply.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nest_of_forty_kilobytes_of_braces_is_an_error_and_the_system_lives()
    {
        var reply = await system.AskAsync(Clients.Tax, new string('{', 40_000));
        Assert.Equal(400, reply.Status);
        Assert.Single(reply.ErrorCodes);
        Assert.Equal(200, (await system.AskAsync(Clients.Tax, Question)).Status);
    }

    private string Bad(string how)
    {
        var (header, claims) = (ForgedToken.Header(), ForgedToken.Claims(TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(5)));
        switch (how)
        {
            case "expired":
                claims = ForgedToken.Claims(TimeSpan.FromHours(-2), TimeSpan.FromHours(-1));
                break;
            case "not yet valid":
                claims = ForgedToken.Claims(TimeSpan.FromHours(1), TimeSpan.FromHours(2));
                break;
            case "other issuer":
                claims["iss"] = "https://elsewhere.example";
                break;
            case "other audience":
                claims["aud"] = "https://elsewhere.example/graphql";
                break;
            case "other type":
                header["typ"] = "JWT";
                break;
            case "other key":
                header["kid"] = "elsewhere";
                break;
            case "unsigned":
                header["alg"] = "none";
                return ForgedToken.Unsigned(header, claims);
            case "changed":
                var good = ForgedToken.Sign(system.Data, header, claims).Split('.');
                claims["client_id"] = Clients.DocumentAxis;
                return $"{good[0]}.{ForgedToken.Sign(system.Data, header, claims).Split('.')[1]}.{good[2]}";
            case "garbage":
                return "x.y.z";
            default:
                return string.Empty;
        }

        return ForgedToken.Sign(system.Data, header, claims);
    }

    private static void AssertUnauthenticated(Reply reply)
    {
        Assert.Equal(401, reply.Status);
        Assert.Equal(["UNAUTHENTICATED"], reply.ErrorCodes);
        Assert.False(reply.HasData);
    }

    private static void AssertForbidden(Reply reply)
    {
        Assert.Equal(403, reply.Status);
        Assert.Equal(["FORBIDDEN"], reply.ErrorCodes);
        Assert.False(reply.HasData);
    }
}
