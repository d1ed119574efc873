using System.Net.Http.Headers;
using System.Text;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.Families;

/// <summary>Family E: who asks, and what else a client can pretend.</summary>
public sealed class IdentityTests
{
    private const string Query = "{ citizen(id: 1) { name } }";

    private static Task<AttackSystem> StartAsync(IReadOnlyDictionary<string, string?>? settings = null) =>
        AttackSystem.StartAsync(new AttackSetup { World = ReferenceWorlds.WorldOf("first", hasConvictions: true), Settings = settings ?? new Dictionary<string, string?>() });

    public static TheoryData<string, string> Claims() => new()
    {
        { "T93 certificate-bound", ",\"cnf\":{\"x5t#S256\":\"bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2\"}" },
        { "T94 bound to a key (DPoP)", ",\"cnf\":{\"jkt\":\"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I\"}" },
        { "T94 bound to nothing that is known", ",\"cnf\":{}" },
        { "T94 bound, not an object", ",\"cnf\":\"x\"" },
        { "T90 two clients", $",\"client_id\":\"{Callers.Investigator}\"" },
        { "T90 client in another case", $",\"Client_Id\":\"{Callers.Investigator}\"" },
        { "T90 two subjects", ",\"sub\":\"x\"" },
        { "T90 scopes in two cases", ",\"scope\":\"read\",\"Scope\":\"write\"" },
    };

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task Token_with_these_claims_is_no_token_over_any_transport(string title, string claims)
    {
        Assert.NotEmpty(title);
        await using var system = await StartAsync();
        var token = system.Tokens.With(Callers.Housing, claims);
        foreach (var transport in TransportMatrix.All.Values)
        {
            var reply = await transport.SendAsync(system.Url, new AttackRequest(Query) { Token = token, Headers = [("X-Client-Cert", "MIIB"), ("DPoP", "eyJ0eXAiOiJkcG9wK2p3dCJ9.e30.x")] });

            Assert.Contains(reply.Status, (int[])[401, 4403]);
            Assert.Null(reply.Data);
        }

        Assert.Empty(system.Registries.Requests);
    }

    [Fact]
    public async Task Negative_control_the_same_token_without_them_is_good()
    {
        await using var system = await StartAsync();

        Assert.Equal("""{"citizen":{"name":"Ana"}}""", (await system.AskAsync(Query, token: system.Tokens.With(Callers.Housing, string.Empty))).Data);
    }

    [Theory]
    [InlineData("roles")]
    [InlineData("scp")]
    [InlineData("groups")]
    public async Task T91_rights_of_an_application_are_not_those_of_its_user(string claim)
    {
        await using var system = await StartAsync();
        var token = system.Tokens.With(Callers.Housing, $",\"scope\":\"read\",\"{claim}\":[\"write\",\"admin\"]");

        var reply = await system.AskAsync("mutation { updateName(id: 1, name: \"x\") { citizen { name } } }", token: token);

        Assert.Equal((403, "FORBIDDEN"), (reply.Status, Assert.Single(reply.Codes)));
        Assert.Empty(system.Registries.Requests);
    }

    [Theory]
    [InlineData("DPoP")]
    [InlineData("Basic")]
    [InlineData("")]
    public async Task T94_other_schemes_identify_nobody(string scheme)
    {
        await using var system = await StartAsync();
        using var http = new HttpClient { BaseAddress = system.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={provinces{code}}");
        request.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {system.Tokens.Of(Callers.Housing)}".Trim());
        request.Headers.TryAddWithoutValidation("Accept", "application/json");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(401, (int)response.StatusCode);
    }

    [Fact]
    public async Task T84_tokens_with_unknown_keys_lead_to_one_look_at_the_authority()
    {
        await using var authority = await FakeAuthority.StartAsync();
        await using var system = await StartAsync(authority.Settings);
        for (var i = 0; i < 300; i++)
        {
            var header = $$"""{"alg":"ES256","typ":"at+jwt","kid":"{{(i % 3 == 0 ? $"../../{i}" : i % 3 == 1 ? $"' or {i}=1 --" : $"{i}")}}"}""";
            Assert.Equal(401, (await system.AskAsync(Query, token: system.Tokens.With(Callers.Housing, string.Empty, header))).Status);
        }

        // Once to begin with, and once more because a key was not known.
        Assert.InRange(authority.Metadata, 1, 2);
        Assert.InRange(authority.Keys, 1, 2);
    }

    [Fact]
    public async Task T87_token_of_another_issuer_is_refused_whatever_key_signed_it()
    {
        await using var authority = await FakeAuthority.StartAsync();
        await using var system = await StartAsync(authority.Settings);

        Assert.Equal(401, (await system.AskAsync(Query)).Status);
    }

    [Fact]
    public async Task T99_authority_that_sends_the_gateway_elsewhere_is_not_followed()
    {
        await using var elsewhere = await FakeAuthority.StartAsync();
        await using var authority = await FakeAuthority.StartAsync(redirectTo: elsewhere.Url);
        await using var system = await StartAsync(authority.Settings);

        Assert.Equal(401, (await system.AskAsync(Query)).Status);
        Assert.Equal(0, elsewhere.Metadata);
    }

    [Theory]
    [InlineData("text/plain", """{"query":"{ provinces { code } }"}""")]
    [InlineData("application/x-www-form-urlencoded", "query=%7B%20provinces%20%7B%20code%20%7D%20%7D")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"query\"\r\n\r\n{ provinces { code } }\r\n--x--\r\n")]
    [InlineData("application/graphql", "{ provinces { code } }")]
    [InlineData("application/json, text/plain", """{"query":"{ provinces { code } }"}""")]
    public async Task T96_forms_that_a_foreign_page_can_send_are_no_requests(string type, string body)
    {
        await using var system = await StartAsync();
        using var http = new HttpClient { BaseAddress = system.Url };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", system.Tokens.Of(Callers.Housing));
        request.Headers.TryAddWithoutValidation("Origin", "https://attacker.example");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(415, (int)response.StatusCode);
        Assert.DoesNotContain(response.Headers, h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(system.Registries.Requests);
    }

    [Theory]
    [InlineData("/graphql?query={provinces{code}}", 401)]
    [InlineData("/graphql?query=mutation{updateName(id:1,name:%22x%22){citizen{name}}}", 401)]
    public async Task T96_cookie_alone_identifies_nobody(string path, int status)
    {
        await using var system = await StartAsync();
        using var http = new HttpClient { BaseAddress = system.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Cookie", $"dx-explorer={system.Tokens.Of(Callers.Housing)}");
        request.Headers.TryAddWithoutValidation("DataExchange-Explorer", "1");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(system.Registries.Requests);
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("X-Method-Override")]
    public async Task T96_mutation_by_GET_is_not_allowed_whatever_a_header_says(string header)
    {
        await using var system = await StartAsync();
        var request = new AttackRequest("mutation { updateName(id: 1, name: \"x\") { citizen { name } } }") { Token = system.Tokens.Of(Callers.Housing), Headers = [(header, "POST")] };

        var reply = await TransportMatrix.All["get"].SendAsync(system.Url, request);

        Assert.Equal(405, reply.Status);
        Assert.Empty(system.Registries.Requests);
    }
}
