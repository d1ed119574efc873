using System.Net;
using System.Text.Json;

namespace DataExchange.Registries.Tests.Kit.Signatures;

/// <summary>A real host answers the gateway and nobody else.</summary>
public sealed class RegistryHostTests(LandOnSqlite registry) : IClassFixture<LandOnSqlite>
{
    private static readonly byte[] Body = """{"query":"{ _service { sdl } }"}"""u8.ToArray();

    [Fact]
    public async Task Signed_request_is_answered_once_and_its_replay_refused()
    {
        var signed = new Signer().Sign(Body, DateTimeOffset.UtcNow);
        using var first = await registry.SendAsync(registry.Request(Body, signed));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var second = await registry.SendAsync(registry.Request(Body, signed));
        await AssertRefusedAsync(second);
    }

    [Fact]
    public async Task Unsigned_request_is_refused()
    {
        using var response = await registry.SendAsync(registry.Request(Body, null));
        await AssertRefusedAsync(response);
    }

    [Fact]
    public async Task Request_with_a_query_is_refused()
    {
        using var response = await registry.SendAsync(registry.Request(Body, new Signer().Sign(Body, DateTimeOffset.UtcNow), "?query=%7B__typename%7D"));
        await AssertRefusedAsync(response);
    }

    [Fact]
    public async Task Request_for_another_body_is_refused()
    {
        using var response = await registry.SendAsync(registry.Request("{}"u8.ToArray(), new Signer().Sign(Body, DateTimeOffset.UtcNow)));
        await AssertRefusedAsync(response);
    }

    [Fact]
    public async Task Request_that_gets_is_refused()
    {
        using var response = await registry.SendAsync(new HttpRequestMessage(HttpMethod.Get, registry.Endpoint));
        await AssertRefusedAsync(response);
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_is_told_to_everyone(string path, string expected)
    {
        using var response = await registry.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(registry.Endpoint, path)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Body_beyond_the_limit_is_refused()
    {
        var request = registry.Request(new byte[(4 * 1024 * 1024) + 1], null);
        request.Headers.ExpectContinue = true;
        using var response = await registry.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var error = JsonSerializer.Deserialize<JsonElement>(text).GetProperty("errors")[0];
        Assert.Equal("UNAUTHENTICATED", error.GetProperty("extensions").GetProperty("code").GetString());
    }
}
