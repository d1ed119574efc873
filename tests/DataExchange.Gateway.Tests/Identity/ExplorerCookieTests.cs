using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Identity;

/// <summary>The explorer's cookie is ambient: it counts only for a POST with the explorer's own header, and in Development only.</summary>
public sealed class ExplorerCookieTests
{
    private const string Body = """{"query":"{ citizen(id: 1) { name } }"}""";

    [Fact]
    public async Task Cookie_with_the_header_is_served()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.PostAsync(Body, null, Cookie(system), ("DataExchange-Explorer", "1"));

        Assert.Equal("""{"citizen":{"name":"Ana"}}""", reply.Data);
    }

    [Fact]
    public async Task Cookie_alone_is_unauthenticated()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.PostAsync(Body, null, Cookie(system));

        Assert.Equal(401, reply.Status);
        Assert.Empty(system.Registry.Requests);
    }

    [Fact]
    public async Task Cookie_with_a_get_request_is_unauthenticated_with_and_without_the_header()
    {
        await using var system = await PeopleSystem.StartAsync();

        var plain = await system.Gateway.Client.GetAsync("/graphql?query={provinces{code}}", null, Cookie(system));
        var header = await system.Gateway.Client.GetAsync("/graphql?query={provinces{code}}", null, Cookie(system), ("DataExchange-Explorer", "1"));

        Assert.Equal((401, 401), (plain.Status, header.Status));
    }

    [Fact]
    public async Task Header_alone_is_unauthenticated()
    {
        await using var system = await PeopleSystem.StartAsync();

        Assert.Equal(401, (await system.Gateway.Client.PostAsync(Body, null, ("DataExchange-Explorer", "1"))).Status);
    }

    [Fact]
    public async Task Bad_bearer_token_is_not_replaced_by_a_good_cookie()
    {
        await using var system = await PeopleSystem.StartAsync();

        Assert.Equal(401, (await system.Gateway.Client.PostAsync(Body, "a.b.c", Cookie(system), ("DataExchange-Explorer", "1"))).Status);
    }

    [Fact]
    public async Task Cookie_and_development_issuer_do_not_exist_outside_development()
    {
        await using var system = await PeopleSystem.StartAsync(environment: "Production", settings: new Dictionary<string, string?>
        {
            ["Identity:Authority"] = "http://127.0.0.1:9", ["Identity:Audience"] = "a", ["Identity:Issuer"] = "http://127.0.0.1:9",
        });
        var client = system.Gateway.Client;

        Assert.Equal(401, (await client.PostAsync(Body, null, Cookie(system), ("DataExchange-Explorer", "1"))).Status);
        Assert.Equal(401, (await client.PostAsync(Body, system.Gateway.Tokens.Of(PeopleAccess.Client))).Status);
        using var form = Form(("grant_type", "client_credentials"), ("client_id", PeopleAccess.Client));
        Assert.Equal(404, (await client.SendAsync(HttpMethod.Post, "/connect/token", form, null)).Status);
        Assert.Equal(404, (await client.GetAsync("/.well-known/jwks.json")).Status);
        Assert.Equal(404, (await client.GetAsync("/graphql/sign-in", null, ("Accept", "text/html"))).Status);
    }

    [Fact]
    public async Task Token_endpoint_gives_registered_clients_tokens_that_are_served()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var good = Form(("grant_type", "client_credentials"), ("client_id", PeopleAccess.Client));
        using var unknown = Form(("grant_type", "client_credentials"), ("client_id", "VN:GOV:H29:unknown"));
        using var password = Form(("grant_type", "password"), ("client_id", PeopleAccess.Client));

        var token = await system.Gateway.Client.SendAsync(HttpMethod.Post, "/connect/token", good, null);
        var reply = await system.Gateway.Client.PostAsync(Body, token.Json.GetProperty("access_token").GetString());

        Assert.Equal("""{"citizen":{"name":"Ana"}}""", reply.Data);
        Assert.Equal("no-store", token.Headers["Cache-Control"]);
        Assert.Equal(401, (await system.Gateway.Client.SendAsync(HttpMethod.Post, "/connect/token", unknown, null)).Status);
        Assert.Equal(400, (await system.Gateway.Client.SendAsync(HttpMethod.Post, "/connect/token", password, null)).Status);
    }

    [Fact]
    public async Task Sign_in_sets_a_strict_cookie_for_registered_clients_and_its_own_origin_only()
    {
        await using var system = await PeopleSystem.StartAsync();
        using var chosen = Form(("client", PeopleAccess.Client));
        using var unknown = Form(("client", "VN:GOV:H29:unknown"));
        using var foreign = Form(("client", PeopleAccess.Client));

        var signedIn = await system.Gateway.Client.SendAsync(HttpMethod.Post, "/graphql/sign-in", chosen, null);

        Assert.Equal(303, signedIn.Status);
        Assert.All((string[])["httponly", "samesite=strict", "path=/graphql"], part => Assert.Contains(part, signedIn.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase));
        Assert.Equal(400, (await system.Gateway.Client.SendAsync(HttpMethod.Post, "/graphql/sign-in", unknown, null)).Status);
        Assert.Equal(400, (await system.Gateway.Client.SendAsync(HttpMethod.Post, "/graphql/sign-in", foreign, null, ("Origin", "https://attacker.example"))).Status);
    }

    private static (string, string) Cookie(PeopleSystem system) => ("Cookie", $"dx-explorer={system.Gateway.Tokens.Of(PeopleAccess.Client)}");

    private static FormUrlEncodedContent Form(params (string Key, string Value)[] fields) => new(fields.ToDictionary(f => f.Key, f => f.Value));
}
