using System.Text;
using DataExchange.Gateway.Transport;

namespace DataExchange.Gateway.Tests.Announcements;

/// <summary>Nobody but a registry speaks for it, and only for itself.</summary>
public sealed class AnnouncementSignatureTests
{
    private const string Body = """{"changes":[{"type":"Citizen"}]}""";

    private static readonly Dictionary<string, RegistrySignature> s_wrong = new()
    {
        ["another key"] = new() { Key = new byte[32] },
        ["the key of another registry"] = new() { Key = AnnouncementSystem.TaxKey },
        ["its own key for another registry"] = new() { Path = "/registries/tax/changes" },
        ["a registry that there is not"] = new() { Path = "/registries/nobody/changes" },
        ["the identifier of the gateway's signatures"] = new() { KeyId = "gateway" },
        ["less than method, path and digest"] = new() { Coverage = "\"@method\" \"content-digest\"" },
        ["another body"] = new() { SignedBody = """{"changes":[{"type":"Province"}]}""" },
        ["a time six minutes ago"] = new() { Age = TimeSpan.FromMinutes(6) },
        ["a time six minutes ahead"] = new() { Age = TimeSpan.FromMinutes(-6) },
        ["a nonce that is too short"] = new() { Nonce = "0123456789" },
        ["a parameter that is not known"] = new() { Extra = ";expires=1" },
        ["a parameter given twice"] = new() { Extra = ";keyid=\"registry\"" },
    };

    public static TheoryData<string> Wrong => [.. s_wrong.Keys];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Signature_with_something_wrong_is_refused_like_every_other(string what)
    {
        await using var system = await AnnouncementSystem.StartAsync();
        var refused = await system.AnnounceAsync(Body, s_wrong[what]);
        Assert.Equal((401, """{"errors":[{"message":"The announcement is not signed by the registry that it speaks for.","extensions":{"code":"UNAUTHENTICATED"}}]}"""), refused);
        Assert.Empty(system.Cache.Tags);
    }

    [Fact]
    public async Task Registry_without_a_key_is_refused_like_a_wrong_signature()
    {
        await using var system = await AnnouncementSystem.StartAsync(settings: ("Gateway:Subgraphs:registry:Key", null!));
        Assert.Equal(401, (await system.AnnounceAsync(Body)).Status);
    }

    [Fact]
    public async Task Signature_within_five_minutes_is_taken_once()
    {
        await using var system = await AnnouncementSystem.StartAsync();
        var signature = new RegistrySignature { Age = TimeSpan.FromMinutes(4) };
        Assert.Equal(204, (await system.AnnounceAsync(Body, signature)).Status);
        Assert.Equal(401, (await system.AnnounceAsync(Body, signature)).Status);
        Assert.Equal(204, (await system.AnnounceAsync(Body, signature with { Nonce = Guid.NewGuid().ToString("N") })).Status);
    }

    [Fact]
    public async Task Replay_is_refused_until_its_time_is_over_and_then_for_its_time()
    {
        await using var system = await AnnouncementSystem.StartAsync();
        var (signature, now) = (new RegistrySignature(), system.Time.GetUtcNow());
        foreach (var (minutes, status) in new[] { (0, 204), (1, 401), (3, 401), (7, 401) })
        {
            system.Time.Advance(TimeSpan.FromMinutes(minutes));
            using var response = await system.SendAsync(signature.Request(system.Gateway.Url, Body, now));
            Assert.Equal(status, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task Request_of_the_gateway_to_the_registry_is_no_announcement()
    {
        await using var system = await AnnouncementSystem.StartAsync();
        var signed = new RequestSignature(AnnouncementSystem.RegistryKey, system.Time).Sign("POST", "/registries/registry/changes", Encoding.UTF8.GetBytes(Body));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(system.Gateway.Url, "/registries/registry/changes")) { Content = new StringContent(Body) };
        request.Headers.TryAddWithoutValidation("Content-Digest", signed.ContentDigest);
        request.Headers.TryAddWithoutValidation("Signature-Input", signed.SignatureInput);
        request.Headers.TryAddWithoutValidation("Signature", signed.Signature);
        using var response = await system.SendAsync(request);
        Assert.Equal(401, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("Content-Digest")]
    [InlineData("Signature-Input")]
    [InlineData("Signature")]
    public async Task Header_that_is_absent_or_doubled_is_refused(string header)
    {
        await using var system = await AnnouncementSystem.StartAsync();
        foreach (var isDoubled in new[] { false, true })
        {
            var request = new RegistrySignature().Request(system.Gateway.Url, Body, system.Time.GetUtcNow());
            var headers = request.Headers.Contains(header) ? (System.Net.Http.Headers.HttpHeaders)request.Headers : request.Content!.Headers;
            var value = headers.GetValues(header).Single();
            headers.Remove(header);
            headers.TryAddWithoutValidation(header, isDoubled ? [value, value] : []);
            using var response = await system.SendAsync(request);
            Assert.Equal(401, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task Query_beside_a_signed_path_is_refused()
    {
        await using var system = await AnnouncementSystem.StartAsync();
        var request = new RegistrySignature().Request(system.Gateway.Url, Body, system.Time.GetUtcNow());
        request.RequestUri = new Uri(request.RequestUri!, "?x=1");
        using var response = await system.SendAsync(request);
        Assert.Equal(401, (int)response.StatusCode);
    }
}
