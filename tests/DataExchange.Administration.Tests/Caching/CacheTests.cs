using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Caching;

/// <summary>The cache as those see it who answer for it.</summary>
public sealed class CacheTests
{
    private const string Query = """
        { cache {
            enabled shared { breaker } memory { bytes entries evictions hits misses expired invalidated } alarms { kind count }
            log { sequence floor epochAge epochChanges lastConfirmed pending } registries { name owner { code } hits shared misses hitRate fields { coordinate hits } }
        } }
        """;

    [Fact]
    public async Task Cache_in_the_process_tells_how_it_is()
    {
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        kept.KeepCitizen("taxed", "tax", "048304112233");
        await kept.Cache.InvalidateAsync([DataExchange.Federation.Execution.Caching.CacheTags.OfSubgraph(kept.Cache, "land")], TestContext.Current.CancellationToken);

        var reply = await system.AdministerAsync(Official.Operator, Query);

        Assert.True(reply.At("cache.enabled").GetBoolean());
        Assert.Null(reply.TextAt("cache.shared"));
        Assert.Equal((1, 1, 0), (reply.At("cache.memory.entries").GetInt32(), reply.At("cache.memory.hits").GetInt32(), reply.At("cache.memory.evictions").GetInt32()));
        Assert.InRange(reply.At("cache.memory.bytes").GetInt32(), 1, 10_000);
        Assert.Equal((1, 0), (reply.At("cache.log.sequence").GetInt32(), reply.At("cache.log.pending").GetInt32()));
        Assert.Equal("[]", reply.At("cache.alarms").GetRawText());
    }

    [Fact]
    public async Task Operator_sees_all_registries_and_others_those_of_their_agency()
    {
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        Assert.Equal(["documents", "land", "population", "tax"], Names(await system.AdministerAsync(Official.Operator, Query)));
        Assert.Equal(["tax"], Names(await system.AdministerAsync(Official.TaxAdministrator, Query)));
        Assert.Equal(["tax"], Names(await system.AdministerAsync(Official.TaxAuditor, Query)));
        Assert.Equal([], Names(await system.AdministerAsync(new Official("VN:GOV:H29:mot-cua", "h", "dx.auditor"), Query)));
    }

    [Fact]
    public async Task Registry_that_was_never_read_has_no_hit_rate()
    {
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        var reply = await system.AdministerAsync(Official.TaxAuditor, Query);
        Assert.Equal("""{"name":"tax","owner":{"code":"G12.18"},"hits":0,"shared":0,"misses":0,"hitRate":null,"fields":[]}""", reply.At("cache.registries.0").GetRawText());
    }

    [Fact]
    public async Task Registry_that_was_read_has_its_hit_rate_and_the_records_agree()
    {
        const string Ask = """{ organisation(taxCode: "0100112437") { displayName } }""";
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        system.Registry.Reply("""{"data":{"organisation":{"displayName":"VCB"}}}""");
        foreach (var _ in Enumerable.Range(0, 4))
        {
            Assert.Equal("VCB", (await system.AskAsync("VN:GOV:G12.18:thue-dien-tu", Ask)).TextAt("organisation.displayName"));
        }

        var seen = await system.AdministerAsync(Official.TaxAuditor, "{ cache { registries { name hits misses hitRate fields { coordinate hits shared misses } } } usage(first: 5) { nodes { reads { registry coordinate hits misses } } } }");

        Assert.Single(system.Registry.Requests);
        Assert.Equal(
            """{"name":"tax","hits":3,"misses":1,"hitRate":0.75,"fields":[{"coordinate":"Organisation.displayName","hits":3,"shared":0,"misses":1}]}""", seen.At("cache.registries.0").GetRawText());

        // The latest first: the administrator's own question, then the four.
        Assert.Equal("""[{"registry":"tax","coordinate":"Organisation.displayName","hits":1,"misses":0}]""", seen.At("usage.nodes.1.reads").GetRawText());
        Assert.Equal("""[{"registry":"tax","coordinate":"Organisation.displayName","hits":0,"misses":1}]""", seen.At("usage.nodes.4.reads").GetRawText());
    }

    [Fact]
    public async Task Without_a_cache_there_is_nothing_to_tell()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var reply = await system.AdministerAsync(Official.Operator, Query);
        Assert.False(reply.At("cache.enabled").GetBoolean());
        Assert.Equal((null, null, null, "[]"), (reply.TextAt("cache.memory"), reply.TextAt("cache.shared"), reply.TextAt("cache.log"), reply.TextAt("cache.alarms")));
    }

    private static IEnumerable<string> Names(Reply reply) => reply.At("cache.registries").EnumerateArray().Select(r => r.GetProperty("name").GetString()!);
}
