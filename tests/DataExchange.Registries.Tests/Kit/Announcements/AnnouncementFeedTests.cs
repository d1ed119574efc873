using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DataExchange.Registries.Announcements;

namespace DataExchange.Registries.Tests.Kit.Announcements;

/// <summary>What was changed reaches the gateway, whatever becomes of the first attempts.</summary>
public sealed partial class AnnouncementFeedTests
{
    [Fact]
    public async Task Change_is_announced_once_and_signed_as_the_registrys()
    {
        await using var gateway = await GatewayStub.StartAsync();
        gateway.Announcer.Announce(EntityChange.Of("Parcel", "parcelId", "00070_1_1"), EntityChange.OfType("Owner"));
        await gateway.SentAsync(1);
        Assert.Equal(["""{"changes":[{"type":"Parcel","key":{"parcelId":"00070_1_1"}},{"type":"Owner"}]}"""], gateway.Bodies);

        var headers = gateway.First.Headers;
        var parameters = headers["signature-input"]["dx=".Length..];
        Assert.Matches(Parameters(), parameters);
        Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(gateway.First.Body)))}:", headers["content-digest"]);
        var text = $"\"@method\": POST\n\"@path\": /registries/land/changes\n\"content-digest\": {headers["content-digest"]}\n\"@signature-params\": {parameters}";
        Assert.Equal($"dx=:{Convert.ToBase64String(HMACSHA256.HashData(Signer.Key, Encoding.ASCII.GetBytes(text)))}:", headers["signature"]);
    }

    [Fact]
    public async Task Failed_announcement_is_sent_again_with_longer_pauses_and_what_came_meanwhile()
    {
        await using var gateway = await GatewayStub.StartAsync();
        gateway.Answer(500, 401, 503);
        gateway.Announcer.Announce(EntityChange.OfType("Parcel"));
        await gateway.SentAsync(1);
        gateway.Announcer.Announce(EntityChange.OfType("Owner"));
        Assert.True(await gateway.SentAsync(4) >= TimeSpan.FromMilliseconds(250 + 500 + 1_000));
        Assert.Contains("Parcel", gateway.Bodies[3], StringComparison.Ordinal);
        Assert.Contains("Owner", gateway.Bodies[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gateway_that_says_how_long_to_wait_is_waited_for()
    {
        await using var gateway = await GatewayStub.StartAsync();
        gateway.Headers["Retry-After"] = "3";
        gateway.Answer(503);
        gateway.Announcer.Announce(EntityChange.OfType("Parcel"));
        await gateway.SentAsync(1);
        Assert.True(await gateway.SentAsync(2) >= TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Every_attempt_has_a_nonce_of_its_own()
    {
        await using var gateway = await GatewayStub.StartAsync();
        gateway.Answer(503);
        gateway.Announcer.Announce(EntityChange.OfType("Parcel"));
        await gateway.SentAsync(1);
        var first = gateway.First.Headers["signature-input"];
        await gateway.SentAsync(2);
        Assert.Equal(gateway.Bodies[0], gateway.Bodies[1]);
        Assert.NotEqual(first[first.IndexOf("nonce", StringComparison.Ordinal)..], gateway.Second.Headers["signature-input"][first.IndexOf("nonce", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task More_changes_than_one_announcement_takes_are_divided()
    {
        await using var gateway = await GatewayStub.StartAsync(batchSize: 2);
        gateway.Announcer.Announce(EntityChange.OfType("A"), EntityChange.OfType("B"), EntityChange.OfType("C"));
        await gateway.SentAsync(2);
        Assert.Equal(["""{"changes":[{"type":"A"},{"type":"B"}]}""", """{"changes":[{"type":"C"}]}"""], gateway.Bodies);
    }

    [Fact]
    public async Task Change_that_the_gateway_does_not_understand_keeps_no_other_from_it()
    {
        await using var gateway = await GatewayStub.StartAsync();
        gateway.Answer(422, 422);
        gateway.Announcer.Announce(EntityChange.Of("Secret", "id", "canary"), EntityChange.OfType("Parcel"));
        await gateway.SentAsync(3);
        Assert.Equal("""{"changes":[{"type":"Parcel"}]}""", gateway.Bodies[2]);
        var line = Assert.Single(gateway.Lines);
        Assert.StartsWith("Error: A change of `Secret` was refused by 127.0.0.1:", line, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gateway_that_is_away_is_logged_once_and_when_it_is_back()
    {
        await using var gateway = await GatewayStub.StartAsync();
        gateway.Answer([.. Enumerable.Repeat(500, 8)]);
        gateway.Announcer.Announce(EntityChange.Of("Parcel", "id", "canary"));
        await gateway.SentAsync(9);
        gateway.Announcer.Announce(EntityChange.OfType("Owner"));
        await gateway.SentAsync(10);
        Assert.Equal(["Warning", "Information"], gateway.Lines.Select(l => l.Split(':')[0]));
        Assert.DoesNotContain("canary", string.Join(' ', gateway.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gateway_that_never_answers_holds_the_rest_back_and_the_bound_holds()
    {
        await using var gateway = await GatewayStub.StartAsync(limit: 10);
        gateway.Answer([.. Enumerable.Repeat(503, 3)]);
        for (var i = 0; i < 1_000; i++)
        {
            gateway.Announcer.Announce(EntityChange.Of("Parcel", "id", $"{i}"));
            Assert.InRange(gateway.Announcer.Pending[0].Count, 0, 10);
        }

        await gateway.SentAsync(4);
        Assert.Contains("""{"type":"Parcel"}""", gateway.Bodies[3], StringComparison.Ordinal);
    }

    [GeneratedRegex("""^\("@method" "@path" "content-digest"\);created=[0-9]+;keyid="registry";alg="hmac-sha256";nonce="[0-9a-f]{32}"$""")]
    private static partial Regex Parameters();
}
