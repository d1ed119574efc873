using System.Text;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Identity;

/// <summary>Only an access token of the pinned issuer identifies a caller; anything else is 401, asks nobody, and is recorded.</summary>
public sealed class TokenTests
{
    private const string Query = """{"query":"{ citizen(id: 1) { name } }"}""";
    private const string Iss = "https://development.dataexchange.example";
    private const string Aud = "https://dataexchange.example/graphql";

    public static TheoryData<string, string, string> Headers() => new()
    {
        { "none", "", "" },
        { "empty", "Authorization", " " },
        { "another scheme", "Authorization", "Basic dXNlcjpwYXNz" },
        { "scheme without token", "Authorization", "Bearer" },
        { "empty token", "Authorization", "Bearer  " },
        { "not a token", "Authorization", "Bearer abc" },
        { "not base64", "Authorization", "Bearer ###.###.###" },
        { "two tokens in one", "Authorization", "Bearer a.b.c, Bearer d.e.f" },
        { "five parts", "Authorization", "Bearer a.b.c.d.e" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task Missing_or_malformed_header_is_unauthenticated(string kind, string name, string value)
    {
        Assert.NotEmpty(kind);
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.PostAsync(Query, null, (name.Length == 0 ? "X-None" : name, value));

        await AssertUnauthenticated(system, reply);
    }

    [Fact]
    public async Task Header_sent_twice_is_unauthenticated_even_when_both_are_good()
    {
        await using var system = await PeopleSystem.StartAsync();
        var token = system.Gateway.Tokens.Of(PeopleAccess.Client);

        var answer = await RawHttp.SendAsync(
            system.Gateway.Url,
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Query.Length}\r\nAuthorization: Bearer {token}\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n\r\n{Query}");

        Assert.StartsWith("HTTP/1.1 401", answer, StringComparison.Ordinal);
        Assert.Empty(system.Registry.Requests);
    }

    public static TheoryData<string, string, string> Tokens() => new()
    {
        { "expired", Header(), Claims(exp: -3600) },
        { "just beyond the clock skew", Header(), Claims(exp: -31) },
        { "not valid yet", Header(), Claims(nbf: 3600) },
        { "without an end", Header(), $$"""{"iss":"{{Iss}}","aud":"{{Aud}}","client_id":"CLIENT","sub":"CLIENT"}""" },
        { "another issuer", Header(), Claims(iss: "https://attacker.example") },
        { "the issuer with a slash", Header(), Claims(iss: Iss + "/") },
        { "no issuer", Header(), Claims(iss: "") },
        { "another audience", Header(), Claims(aud: "https://other.example") },
        { "no audience", Header(), Claims(aud: "") },
        { "id token", Header(typ: "JWT"), Claims() },
        { "no type", """{"alg":"ES256","kid":"KID"}""", Claims() },
        { "unknown key id", Header(kid: "unknown"), Claims() },
        { "key id that is a path", Header(kid: "../../../../dev/null"), Claims() },
        { "key id that is SQL", Header(kid: "x' or '1'='1"), Claims() },
        { "algorithm of another kind of key", """{"alg":"RS256","typ":"at+jwt","kid":"KID"}""", Claims() },
        { "critical extension", """{"alg":"ES256","typ":"at+jwt","kid":"KID","crit":["exp"],"exp":1}""", Claims() },
        { "no client", Header(), Claims(more: "", client: false) },
        { "empty client", Header(), Claims(more: ",\"client_id\":\" \"", client: false) },
        { "client that is a number", Header(), Claims(more: ",\"client_id\":5", client: false) },
        { "client that is a list", Header(), Claims(more: ",\"client_id\":[\"CLIENT\",\"other\"]", client: false) },
        { "client named twice", Header(), Claims(more: ",\"client_id\":\"VN:GOV:G01:admin\"") },
        { "client named in another case", Header(), Claims(more: ",\"Client_Id\":\"VN:GOV:G01:admin\"") },
        { "two subjects", Header(), Claims(more: ",\"sub\":\"other\"") },
        { "scope in two cases", Header(), Claims(more: ",\"scope\":\"read\",\"SCOPE\":\"write\"") },
    };

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Token_that_is_not_as_pinned_is_unauthenticated(string kind, string header, string payload)
    {
        Assert.NotEmpty(kind);
        await using var system = await PeopleSystem.StartAsync();
        var token = system.Gateway.Tokens.Sign(header.Replace("KID", system.Gateway.Tokens.KeyId, StringComparison.Ordinal), payload.Replace("CLIENT", PeopleAccess.Client, StringComparison.Ordinal));

        var reply = await system.Gateway.Client.PostAsync(Query, token);

        await AssertUnauthenticated(system, reply);
    }

    [Theory]
    [InlineData("at+jwt")]
    [InlineData("application/at+jwt")]
    public async Task Negative_control_the_same_token_as_pinned_is_accepted(string type)
    {
        await using var system = await PeopleSystem.StartAsync();
        var token = system.Gateway.Tokens.Sign(
            Header(typ: type).Replace("KID", system.Gateway.Tokens.KeyId, StringComparison.Ordinal), Claims().Replace("CLIENT", PeopleAccess.Client, StringComparison.Ordinal));

        var reply = await system.Gateway.Client.PostAsync(Query, token);

        Assert.Equal("""{"citizen":{"name":"Ana"}}""", reply.Data);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    public async Task Unsigned_token_or_one_signed_with_the_public_key_as_a_secret_is_unauthenticated(string algorithm)
    {
        await using var system = await PeopleSystem.StartAsync();
        var header = $$"""{"alg":"{{algorithm}}","typ":"at+jwt","kid":"{{system.Gateway.Tokens.KeyId}}"}""";
        var key = algorithm == "HS256" ? Encoding.ASCII.GetBytes(system.Gateway.Tokens.PublicPem) : null;

        var reply = await system.Gateway.Client.PostAsync(Query, TestTokens.SignSymmetric(header, Claims().Replace("CLIENT", PeopleAccess.Client, StringComparison.Ordinal), key));

        await AssertUnauthenticated(system, reply);
    }

    [Fact]
    public async Task Tampered_payload_is_unauthenticated()
    {
        await using var system = await PeopleSystem.StartAsync();
        var parts = system.Gateway.Tokens.Of("VN:GOV:H29:nobody").Split('.');
        var payload = system.Gateway.Tokens.Of(PeopleAccess.Client).Split('.')[1];

        var reply = await system.Gateway.Client.PostAsync(Query, $"{parts[0]}.{payload}.{parts[2]}");

        await AssertUnauthenticated(system, reply);
    }

    [Theory]
    [InlineData("jku")]
    [InlineData("x5u")]
    public async Task Header_that_names_a_key_elsewhere_is_never_followed(string name)
    {
        await using var system = await PeopleSystem.StartAsync();
        await using var attacker = await ScriptableSubgraph.StartAsync();
        using var other = new TestTokens(TimeProvider.System);
        attacker.Reply(other.Issuer.KeySet());
        var header = $$"""{"alg":"ES256","typ":"at+jwt","kid":"{{other.KeyId}}","{{name}}":"{{attacker.Url}}","jwk":{{other.Issuer.KeySet()}}}""";

        var reply = await system.Gateway.Client.PostAsync(Query, other.Sign(header, Claims().Replace("CLIENT", PeopleAccess.Client, StringComparison.Ordinal)));

        await AssertUnauthenticated(system, reply);
        Assert.Empty(attacker.Requests);
    }

    [Fact]
    public async Task Token_of_many_kilobytes_is_refused_and_the_next_request_is_served()
    {
        await using var system = await PeopleSystem.StartAsync();

        var answer = await RawHttp.SendAsync(
            system.Gateway.Url,
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Query.Length}\r\nAuthorization: Bearer {new string('a', 20_000)}.b.c\r\nConnection: close\r\n\r\n{Query}");
        var next = await system.AskAsync("{ citizen(id: 1) { name } }");

        Assert.StartsWith("HTTP/1.1 401", answer, StringComparison.Ordinal);
        Assert.Equal(200, next.Status);
    }

    [Fact]
    public async Task Client_that_is_not_registered_is_forbidden_and_recorded()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.PostAsync(Query, system.Gateway.Tokens.Of("VN:GOV:H29:unknown"));

        Assert.Equal((403, "FORBIDDEN"), (reply.Status, reply.Code));
        Assert.Equal("VN:GOV:H29:unknown", system.Gateway.Log.Last.Client);
        Assert.Empty(system.Registry.Requests);
    }

    private static string Header(string typ = "at+jwt", string kid = "KID") => $$"""{"alg":"ES256","typ":"{{typ}}","kid":"{{kid}}"}""";

    private static string Claims(int exp = 3600, int nbf = -10, string iss = Iss, string aud = Aud, string more = "", bool client = true)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return $$"""{"iss":"{{iss}}","aud":"{{aud}}","exp":{{now + exp}},"nbf":{{now + nbf}},"sub":"CLIENT"{{(client ? ",\"client_id\":\"CLIENT\"" : string.Empty)}}{{more}}}""";
    }

    private static async Task AssertUnauthenticated(PeopleSystem system, Reply reply)
    {
        Assert.Equal((401, "UNAUTHENTICATED", null), (reply.Status, reply.Code, reply.Data));
        Assert.StartsWith("Bearer", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.Empty(system.Registry.Requests);
        var record = Assert.Single(system.Gateway.Log.Records);
        Assert.Null(record.Client);
        Assert.Contains("UNAUTHENTICATED", record.ErrorCodes);
        Assert.Equal(200, (await system.AskAsync("{ citizen(id: 1) { name } }")).Status);
    }
}
