using DataExchange.Federation.Execution.Caching;
using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Announcements;

/// <summary>What registries announce is not answered from the cache any more.</summary>
public sealed class AnnouncementTests
{
    private const string Citizen = """{"changes":[{"type":"Citizen","key":{"id":"c1"}}]}""";

    private static readonly RegistrySignature s_tax = new() { Key = AnnouncementSystem.TaxKey, Path = "/registries/tax/changes" };

    [Fact]
    public async Task Entity_invalidates_what_tells_of_it_and_what_tells_of_some_of_its_type()
    {
        await using var system = await AnnouncementSystem.StartAsync();
        Assert.Equal((204, string.Empty), await system.AnnounceAsync(Citizen));
        var cache = system.Cache;
        Assert.Contains(CacheTags.OfEntity(cache, "registry", "Citizen", "c1"), cache.Tags);
        Assert.Contains(CacheTags.OfSome(cache, "registry", "Citizen"), cache.Tags);
        Assert.DoesNotContain(CacheTags.OfType(cache, "registry", "Citizen"), cache.Tags);
        Assert.DoesNotContain(CacheTags.OfEntity(cache, "tax", "Citizen", "c1"), cache.Tags);
        Assert.DoesNotContain(CacheTags.OfEntity(cache, "registry", "Citizen", "c2"), cache.Tags);
    }

    [Fact]
    public async Task Entity_invalidates_the_interfaces_of_its_type()
    {
        await using var system = await AnnouncementSystem.StartAsync();
        Assert.Equal(204, (await system.AnnounceAsync(Citizen)).Status);
        Assert.Contains(CacheTags.OfType(system.Cache, "registry", "Person"), system.Cache.Tags);
    }

    [Fact]
    public async Task Interface_invalidates_every_type_that_it_can_be()
    {
        await using var system = await AnnouncementSystem.StartAsync();
        Assert.Equal(204, (await system.AnnounceAsync("""{"changes":[{"type":"Person"}]}""")).Status);
        Assert.Contains(CacheTags.OfType(system.Cache, "registry", "Citizen"), system.Cache.Tags);
    }

    [Fact]
    public async Task Whole_type_and_person_have_their_tags()
    {
        await using var system = await AnnouncementSystem.StartAsync();
        Assert.Equal(204, (await system.AnnounceAsync("""{"changes":[{"type":"Citizen"},{"subject":"001085012345"}]}""", s_tax)).Status);
        var cache = system.Cache;
        Assert.Superset(
            new HashSet<CacheTag>
            {
                CacheTags.OfType(cache, "tax", "Citizen"), CacheTags.OfSubject(cache, "001085012345"), CacheTags.OfSomeSubject(cache),
            },
            cache.Tags.ToHashSet());
        Assert.DoesNotContain(CacheTags.OfType(cache, "registry", "Citizen"), cache.Tags);
    }

    [Fact]
    public async Task Entity_whose_first_key_is_not_all_leaves_counts_as_its_whole_type()
    {
        var supergraph = PeopleSystem.Supergraph.Replace("@join__type(graph: TAX, key: \"id\")\n", "@join__type(graph: TAX, key: \"dues { nodes { year } }\")\n  @join__type(graph: TAX, key: \"id\")\n", StringComparison.Ordinal);
        await using var system = await AnnouncementSystem.StartAsync(supergraph: supergraph);
        Assert.Equal((204, string.Empty), await system.AnnounceAsync("""{"changes":[{"type":"Citizen","key":{"dues":{"nodes":[{"year":2026}]}}}]}""", s_tax));
        Assert.Contains(CacheTags.OfType(system.Cache, "tax", "Citizen"), system.Cache.Tags);
    }

    [Fact]
    public async Task Changes_that_the_shared_store_has_not_taken_are_to_be_sent_again()
    {
        await using var system = await AnnouncementSystem.StartAsync();
        system.Cache.IsShared = false;
        using var response = await system.SendAsync(new RegistrySignature().Request(system.Gateway.Url, Citizen, system.Time.GetUtcNow()));
        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        Assert.NotEmpty(system.Cache.Tags);

        system.Cache.IsShared = true;
        Assert.Equal(204, (await system.AnnounceAsync(Citizen)).Status);
    }

    [Fact]
    public async Task Gateway_without_a_cache_has_nothing_to_forget()
    {
        await using var system = await AnnouncementSystem.StartAsync(hasCache: false);
        Assert.Equal(204, (await system.AnnounceAsync(Citizen)).Status);
        Assert.Equal(422, (await system.AnnounceAsync("{}")).Status);
        Assert.Equal(401, (await system.AnnounceAsync(Citizen, new RegistrySignature { Key = new byte[32] })).Status);
    }

    [Fact]
    public async Task Announcements_are_counted_without_what_they_say()
    {
        await using var system = await AnnouncementSystem.StartAsync();
        using var telemetry = new TelemetryRecorder(system.Gateway);
        await system.AnnounceAsync("""{"changes":[{"type":"Citizen","key":{"id":"canary-7"}},{"subject":"canary-8"}]}""");
        await system.AnnounceAsync("""{"changes":[{"type":"canary-9"}]}""");
        await system.AnnounceAsync(Citizen, new RegistrySignature { Path = "/registries/canary-6/changes" });
        Assert.Contains("dataexchange.announcements{dataexchange.subgraph=registry,dataexchange.announcement.result=taken} 1", telemetry.Measurements);
        Assert.Contains("dataexchange.announcement.changes{dataexchange.subgraph=registry} 2", telemetry.Measurements);
        Assert.Contains("dataexchange.announcements{dataexchange.subgraph=registry,dataexchange.announcement.result=invalid} 1", telemetry.Measurements);
        Assert.Contains("dataexchange.announcements{dataexchange.subgraph=unknown,dataexchange.announcement.result=refused} 1", telemetry.Measurements);
        // The server's own line for each request has its path; the program leaves those out.
        var warnings = system.Gateway.Lines.Text.Split('\n').Where(l => l.StartsWith("Warning", StringComparison.Ordinal)).ToList();
        Assert.Contains("Warning: An announcement in the name of the registry unknown was refused: NoKey ", warnings);
        Assert.DoesNotContain("canary", telemetry.Text + string.Join('\n', warnings), StringComparison.Ordinal);
    }
}
