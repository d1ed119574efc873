using System.Text.Json;

namespace DataExchange.Gateway.Tests.Announcements;

/// <summary>What is not understood is refused with a place and a reason, and nothing of it is taken.</summary>
public sealed class AnnouncementFormTests
{
    [Theory]
    [InlineData("", "The body is not JSON at line 1, byte 1, or a member is given twice; expected `{\"changes\":[{\"type\":\"…\",\"key\":{…}}]}`.")]
    [InlineData("""{"changes":[{"type":"Citizen"},]}""", "The body is not JSON at line 1, byte 32, or a member is given twice; expected `{\"changes\":[{\"type\":\"…\",\"key\":{…}}]}`.")]
    [InlineData("""{"changes":[{"type":"Citizen","type":"Province"}]}""", "The body is not JSON, or a member is given twice; expected `{\"changes\":[{\"type\":\"…\",\"key\":{…}}]}`.")]
    [InlineData("[]", "The body is no list of changes; expected `{\"changes\":[{\"type\":\"…\",\"key\":{…}}]}` with at least one change and nothing else.")]
    [InlineData("""{"changes":[]}""", "The body is no list of changes; expected `{\"changes\":[{\"type\":\"…\",\"key\":{…}}]}` with at least one change and nothing else.")]
    [InlineData("""{"changes":[{"type":"Citizen"}],"more":1}""", "The body is no list of changes; expected `{\"changes\":[{\"type\":\"…\",\"key\":{…}}]}` with at least one change and nothing else.")]
    [InlineData("""{"changes":["Citizen"]}""", "`changes[0]` is no object; expected `type`, `type` with `key`, or `subject`.")]
    [InlineData("""{"changes":[{"type":"Citizen"},{}]}""", "`changes[1]` has other members than `type`, `type` with `key`, or `subject`.")]
    [InlineData("""{"changes":[{"type":"Citizen","subject":"1"}]}""", "`changes[0]` has other members than `type`, `type` with `key`, or `subject`.")]
    [InlineData("""{"changes":[{"type":"Nothing"}]}""", "`changes[0].type` is not the name of an object type, interface or union that the registry's schema has.")]
    [InlineData("""{"changes":[{"type":"DueConnection"}]}""", "`changes[0].type` is not the name of an object type, interface or union that the registry's schema has.")]
    [InlineData("""{"changes":[{"type":"CitizenFilter"}]}""", "`changes[0].type` is not the name of an object type, interface or union that the registry's schema has.")]
    [InlineData("""{"changes":[{"type":7}]}""", "`changes[0].type` is not the name of an object type, interface or union that the registry's schema has.")]
    [InlineData("""{"changes":[{"type":"Warrant","key":{"number":"1"}}]}""", "`changes[0].key` is superfluous: `Warrant` has no `@key` in the registry; leave it out to announce the whole type.")]
    [InlineData("""{"changes":[{"type":"Citizen","key":"c1"}]}""", "`changes[0].key` is no object; expected the fields of the first `@key` of `Citizen`.")]
    [InlineData("""{"changes":[{"type":"Citizen","key":{}}]}""", "`changes[0].key` has no string, number or boolean for `id` of the first `@key` of `Citizen`.")]
    [InlineData("""{"changes":[{"type":"Citizen","key":{"id":null}}]}""", "`changes[0].key` has no string, number or boolean for `id` of the first `@key` of `Citizen`.")]
    [InlineData("""{"changes":[{"type":"Citizen","key":{"id":"\ud800"}}]}""", "`changes[0].key` has no string, number or boolean for `id` of the first `@key` of `Citizen`.")]
    [InlineData("""{"changes":[{"type":"Citizen","key":{"id":"1","name":"x"}}]}""", "`changes[0].key` has more than the first `@key` of `Citizen`; expected `id`.")]
    [InlineData("""{"changes":[{"subject":null}]}""", "`changes[0].subject` is no string or number.")]
    public async Task Announcement_that_is_not_understood_is_refused(string body, string message)
    {
        await using var system = await AnnouncementSystem.StartAsync();
        var refused = await system.AnnounceAsync(body);
        Assert.Equal((422, message), (refused.Status, Messages(refused.Body).Single()));
        Assert.Empty(system.Cache.Tags);
    }

    [Fact]
    public async Task Errors_are_told_together_and_no_more_than_five()
    {
        await using var system = await AnnouncementSystem.StartAsync();
        var refused = await system.AnnounceAsync($$"""{"changes":[{"type":"Citizen"},{{string.Join(',', Enumerable.Repeat("1", 7))}}]}""");
        Assert.Equal(5, Messages(refused.Body).Count());
        Assert.Empty(system.Cache.Tags);
    }

    [Fact]
    public async Task Number_of_changes_is_limited_inclusively()
    {
        await using var system = await AnnouncementSystem.StartAsync(settings: ("Limits:AnnouncementChanges", "3"));
        Assert.Equal(204, (await system.AnnounceAsync(Repeat(3))).Status);
        Assert.Equal(413, (await system.AnnounceAsync(Repeat(4))).Status);
    }

    [Fact]
    public async Task Bytes_are_limited_inclusively_before_a_signature_is_looked_at()
    {
        var body = Repeat(2);
        await using var system = await AnnouncementSystem.StartAsync(settings: ("Limits:AnnouncementBytes", $"{body.Length}"));
        Assert.Equal(204, (await system.AnnounceAsync(body)).Status);
        Assert.Equal(413, (await system.AnnounceAsync(body + " ", new RegistrySignature { Key = new byte[32] })).Status);
    }

    [Fact]
    public async Task Rate_of_one_registry_is_limited_and_not_spent_by_strangers()
    {
        await using var system = await AnnouncementSystem.StartAsync(settings: [("Limits:AnnouncementsPerSecond", "1"), ("Limits:AnnouncementBurst", "2")]);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(401, (await system.AnnounceAsync(Repeat(1), new RegistrySignature { Key = new byte[32] })).Status);
        }

        Assert.Equal(204, (await system.AnnounceAsync(Repeat(1))).Status);
        Assert.Equal(204, (await system.AnnounceAsync(Repeat(1))).Status);
        using var limited = await system.SendAsync(new RegistrySignature().Request(system.Gateway.Url, Repeat(1), system.Time.GetUtcNow()));
        Assert.Equal(429, (int)limited.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), limited.Headers.RetryAfter?.Delta);
        Assert.Equal(204, (await system.AnnounceAsync("""{"changes":[{"type":"Citizen"}]}""", new RegistrySignature { Key = AnnouncementSystem.TaxKey, Path = "/registries/tax/changes" })).Status);

        system.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(204, (await system.AnnounceAsync(Repeat(1))).Status);
    }

    private static string Repeat(int count) => $$"""{"changes":[{{string.Join(',', Enumerable.Repeat("""{"type":"Citizen"}""", count))}}]}""";

    private static IEnumerable<string?> Messages(string body) =>
        JsonSerializer.Deserialize<JsonElement>(body).GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("message").GetString());
}
