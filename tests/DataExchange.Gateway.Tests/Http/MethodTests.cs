using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Http;

/// <summary>What may be sent by which method, and what every answer carries.</summary>
public sealed class MethodTests
{
    [Theory]
    [InlineData("/graphql?query={provinces{code}}", 200)]
    [InlineData("/graphql?query=query($x:ID!){citizen(id:$x){name}}&variables={%22x%22:%221%22}", 200)]
    [InlineData("/graphql?query={provinces{code}}&query={provinces{name}}", 400)]
    [InlineData("/graphql?query={provinces{code}}&QUERY={provinces{name}}", 400)]
    [InlineData("/graphql?query={provinces{code}}&variables={}&variables={}", 400)]
    [InlineData("/graphql?query={provinces{code}}&variables=[]", 400)]
    [InlineData("/graphql?query=query($x:ID!){citizen(id:$x){name}}&variables={%22x%22:1,%22x%22:2}", 400)]
    [InlineData("/graphql?query={provinces{code}}&extensions=[]", 400)]
    [InlineData("/graphql?query={provinces{code}}&extensions={}%20{}", 400)]
    [InlineData("/graphql?query={provinces{code}}&documentId=a", 400)]
    [InlineData("/graphql?documentId=a&documentId=b", 400)]
    [InlineData("/graphql?documentId=a", 404)]
    [InlineData("/graphql?query=", 400)]
    [InlineData("/graphql", 400)]
    [InlineData("/graphql?query=mutation{rename(id:1,name:%22n%22){name}}", 405)]
    [InlineData("/graphql?query=query%20Q{provinces{code}}mutation%20M{rename(id:1,name:%22n%22){name}}&operationName=M", 405)]
    [InlineData("/graphql?query=query%20Q{provinces{code}}mutation%20M{rename(id:1,name:%22n%22){name}}&operationName=Q", 200)]
    public async Task Get_serves_queries_only(string path, int status)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.GetAsync(path, system.Gateway.Tokens.Of(PeopleAccess.Client));

        Assert.Equal(status, reply.Status);
        Assert.Equal(status == 405 ? "POST" : null, reply.Headers.GetValueOrDefault("Allow"));
        Assert.Equal(status == 200 ? 1 : 0, system.Registry.Requests.Count);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("QUERY")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.SendAsync(new HttpMethod(method), "/graphql", null, system.Gateway.Tokens.Of(PeopleAccess.Client), ("Origin", "https://a.example"), ("Access-Control-Request-Method", "POST"));

        Assert.Equal(405, reply.Status);
        Assert.Equal("GET, POST", reply.Headers["Allow"]);
        Assert.DoesNotContain(reply.Headers.Keys, h => h.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Method_override_headers_have_no_meaning()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.GetAsync(
            "/graphql?query=mutation{rename(id:1,name:%22n%22){name}}", system.Gateway.Tokens.Of(PeopleAccess.Client), ("X-HTTP-Method-Override", "POST"), ("X-HTTP-Method", "POST"));

        Assert.Equal(405, reply.Status);
    }

    [Theory]
    [InlineData("application/graphql-response+json", "application/graphql-response+json; charset=utf-8", 200)]
    [InlineData("application/json", "application/json; charset=utf-8", 200)]
    [InlineData("*/*", "application/json; charset=utf-8", 200)]
    [InlineData("application/*", "application/json; charset=utf-8", 200)]
    [InlineData("application/json;q=0.5, application/graphql-response+json", "application/graphql-response+json; charset=utf-8", 200)]
    [InlineData("application/json, application/graphql-response+json;q=0.1", "application/json; charset=utf-8", 200)]
    [InlineData("text/html", "application/json; charset=utf-8", 406)]
    [InlineData("application/json;q=0", "application/json; charset=utf-8", 406)]
    [InlineData("image/png, text/plain", "application/json; charset=utf-8", 406)]
    public async Task Media_type_of_the_answer_is_what_the_client_wants(string accept, string contentType, int status)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync("{ provinces { code } }", headers: ("Accept", accept));

        Assert.Equal((status, contentType), (reply.Status, reply.Headers["Content-Type"]));
        Assert.Single(system.Gateway.Log.Records);
    }

    [Theory]
    [InlineData("{ provinces { code } }")]
    [InlineData("{ nothing }")]
    [InlineData("{")]
    public async Task Every_answer_forbids_storing_and_sniffing_and_allows_no_other_origin(string query)
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync(query, headers: ("Origin", "https://attacker.example"));

        Assert.Equal("no-store", reply.Headers["Cache-Control"]);
        Assert.Equal("nosniff", reply.Headers["X-Content-Type-Options"]);
        Assert.DoesNotContain(reply.Headers.Keys, h => h.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase) || h is "Age" or "X-Cache" or "X-Powered-By");
    }

    [Fact]
    public async Task Pages_of_the_explorer_forbid_other_hosts_and_frames()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.Gateway.Client.GetAsync("/graphql/sign-in", null, ("Accept", "text/html"));

        Assert.Equal(200, reply.Status);
        Assert.Contains("default-src 'none'", reply.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", reply.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("same-origin", reply.Headers["Referrer-Policy"]);
        Assert.Contains(PeopleAccess.Client, reply.Text, StringComparison.Ordinal);
    }
}
