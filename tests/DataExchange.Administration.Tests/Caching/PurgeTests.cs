using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Caching;

/// <summary>Taking answers out of the cache: what goes, who may, and what is kept of it.</summary>
public sealed class PurgeTests
{
    private const string Person = "048304112233";
    private const string Other = "001085012345";

    [Fact]
    public async Task Registry_is_purged_as_a_whole_and_no_other()
    {
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        kept.KeepCitizen("taxed", "tax", Person);
        kept.KeepSome("payers", "tax", "Organisation");
        kept.KeepCitizen("born", "population", Person);

        var reply = await PurgeAsync(system, Official.Operator, "registry: \"tax\"");

        Assert.Equal("""{"scope":"REGISTRY","registry":"tax","type":null,"sharedStoreTook":true}""", reply.At("purgeCache.purged").GetRawText());
        Assert.Equal(["born"], kept.Usable("taxed", "payers", "born"));
    }

    [Fact]
    public async Task Type_is_purged_with_all_that_tells_of_it()
    {
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        kept.KeepCitizen("taxed", "tax", Person);
        kept.KeepSome("citizens", "tax", "Citizen");
        kept.KeepSome("payers", "tax", "Organisation");

        var reply = await PurgeAsync(system, Official.Operator, "registry: \"tax\", type: \"Citizen\"");

        Assert.Equal("TYPE", reply.TextAt("purgeCache.purged.scope"));
        Assert.Equal(["payers"], kept.Usable("taxed", "citizens", "payers"));
    }

    [Fact]
    public async Task Entity_is_purged_with_all_that_may_tell_of_it()
    {
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        kept.KeepCitizen("one", "tax", Person);
        kept.KeepCitizen("other", "tax", Other);
        kept.KeepSome("some", "tax", "Citizen");
        kept.KeepCitizen("elsewhere", "population", Person);

        var reply = await PurgeAsync(system, Official.Operator, $"registry: \"tax\", type: \"Citizen\", key: [\"{Person}\"]");

        Assert.Equal("ENTITY", reply.TextAt("purgeCache.purged.scope"));
        Assert.Equal(["other", "elsewhere"], kept.Usable("one", "other", "some", "elsewhere"));
    }

    [Fact]
    public async Task Person_is_purged_whichever_registry_answered()
    {
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        kept.KeepCitizen("taxed", "tax", Person);
        kept.KeepCitizen("born", "population", Person);
        kept.KeepCitizen("other", "population", Other);

        var reply = await PurgeAsync(system, Official.Operator, $"subject: \"{Person}\"");

        Assert.Equal("""{"scope":"PERSON","registry":null,"type":null,"sharedStoreTook":true}""", reply.At("purgeCache.purged").GetRawText());
        Assert.Equal(["other"], kept.Usable("taxed", "born", "other"));
    }

    [Theory]
    [InlineData("registry: \"Steuer\"", "PURGE_REGISTRY: `Steuer` is no registry that you may purge; expected the name of one, as `cache { registries { name } }` lists them.")]
    [InlineData("registry: \"tax\", type: \"Dog\"", "PURGE_TYPE: The registry `tax` has no object type, interface or union `Dog`; expected the name of one.")]
    [InlineData("registry: \"tax\", type: \"Date\"", "PURGE_TYPE: The registry `tax` has no object type, interface or union `Date`; expected the name of one.")]
    [InlineData("registry: \"land\", type: \"Household\"", "PURGE_TYPE: The registry `land` has no object type, interface or union `Household`; expected the name of one.")]
    [InlineData("registry: \"tax\", type: \"Query\"", "PURGE_TYPE: Nothing says which answers tell of `Query`: it has no key in `tax` and is not about persons. Purge the registry as a whole.")]
    [InlineData("registry: \"tax\", type: \"Citizen\", key: []", "PURGE_KEY: The key has another number of values than the first key of `Citizen` in `tax`; expected `personalId`, in this order.")]
    [InlineData("registry: \"tax\", type: \"Citizen\", key: [\"048304112233\", \"1\"]", "PURGE_KEY: The key has another number of values than the first key of `Citizen` in `tax`; expected `personalId`, in this order.")]
    [InlineData("subject: \"048304 112233\"", "PURGE_SUBJECT: The value is no personal identifier; expected its 1 to 20 digits or letters.")]
    [InlineData("registry: \"tax\", subject: \"048304112233\"", "PURGE_UNCLEAR: It is not clear what to purge; expected `registry`, `registry` with `type`, both with `key`, or `subject` alone.")]
    [InlineData("registry: \"tax\", key: [\"1\"]", "PURGE_UNCLEAR: It is not clear what to purge; expected `registry`, `registry` with `type`, both with `key`, or `subject` alone.")]
    [InlineData("type: \"Citizen\"", "PURGE_UNCLEAR: It is not clear what to purge; expected `registry`, `registry` with `type`, both with `key`, or `subject` alone.")]
    public async Task What_the_graph_has_not_is_refused_and_nothing_is_purged_or_recorded(string arguments, string problem)
    {
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        kept.KeepCitizen("taxed", "tax", Person);

        var reply = await PurgeAsync(system, Official.Operator, arguments);

        Assert.Equal([problem], reply.Problems);
        Assert.Equal(["taxed"], kept.Usable("taxed"));
        Assert.Equal(1, (await system.Store.ReadRevisionAsync(TestContext.Current.CancellationToken)).Revision);
    }

    [Fact]
    public async Task Administrator_purges_registries_of_the_own_agency_and_no_person()
    {
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        kept.KeepCitizen("taxed", "tax", Person);
        kept.KeepCitizen("born", "population", Person);

        Assert.Equal("ENTITY", (await PurgeAsync(system, Official.TaxAdministrator, $"registry: \"tax\", type: \"Citizen\", key: [\"{Person}\"]")).TextAt("purgeCache.purged.scope"));
        Assert.StartsWith("PURGE_REGISTRY: `population`", Assert.Single((await PurgeAsync(system, Official.TaxAdministrator, "registry: \"population\"")).Problems), StringComparison.Ordinal);
        Assert.StartsWith("PURGE_OPERATOR", Assert.Single((await PurgeAsync(system, Official.TaxAdministrator, $"subject: \"{Person}\"")).Problems), StringComparison.Ordinal);
        Assert.Equal(["born"], kept.Usable("taxed", "born"));
    }

    [Fact]
    public async Task Purge_without_a_reason_is_refused()
    {
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        kept.KeepCitizen("taxed", "tax", Person);

        var reply = await PurgeAsync(system, Official.Operator, "registry: \"tax\"", reason: " ");

        Assert.StartsWith("REASON_MISSING", Assert.Single(reply.Problems), StringComparison.Ordinal);
        Assert.Equal(["taxed"], kept.Usable("taxed"));
    }

    [Fact]
    public async Task Without_a_cache_there_is_nothing_to_purge()
    {
        await using var system = await AdministrationSystem.StartAsync();
        Assert.StartsWith("CACHE_OFF", Assert.Single((await PurgeAsync(system, Official.Operator, "registry: \"tax\"")).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Purges_are_kept_with_who_and_why_and_no_identifier_in_clear()
    {
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        await PurgeAsync(system, Official.Operator, "registry: \"tax\"", "Restored from a copy.");
        await PurgeAsync(system, Official.TaxAdministrator, $"registry: \"tax\", type: \"Citizen\", key: [\"{Person}\"]", "Corrected.");
        await PurgeAsync(system, Official.Operator, $"subject: \"{Person}\"", "On demand.");

        var seen = await system.AdministerAsync(
            Official.Operator, "{ cache { purgesOfPersons { scope subject entity by why revision } registries { name purges(first: 1) { scope type entity by why } all: purges { why } } } }");

        var person = seen.At("cache.purgesOfPersons.0");
        Assert.Equal(("PERSON", "G22/op-1", "On demand.", 4), (person.GetProperty("scope").GetString(), person.GetProperty("by").GetString(), person.GetProperty("why").GetString(), person.GetProperty("revision").GetInt32()));
        Assert.Matches("^[0-9a-f]{64}$", person.GetProperty("subject").GetString());
        var tax = seen.At("cache.registries").EnumerateArray().Single(r => r.GetProperty("name").GetString() == "tax");
        Assert.Equal("""["Corrected.","Restored from a copy."]""", $"[{string.Join(',', tax.GetProperty("all").EnumerateArray().Select(p => p.GetProperty("why").GetRawText()))}]");
        var latest = Assert.Single(tax.GetProperty("purges").EnumerateArray());
        Assert.Equal(("ENTITY", "Citizen", "G12.18/tax-admin"), (latest.GetProperty("scope").GetString(), latest.GetProperty("type").GetString(), latest.GetProperty("by").GetString()));
        Assert.Matches("^[0-9a-f]{64}$", latest.GetProperty("entity").GetString());
        Assert.DoesNotContain(Person, seen.Text, StringComparison.Ordinal);
        Assert.Equal(4, (await system.Store.ReadRevisionAsync(TestContext.Current.CancellationToken)).Revision);
    }

    [Fact]
    public async Task Purges_of_persons_are_for_the_operator()
    {
        await using var kept = new KeptValues();
        await using var system = await AdministrationSystem.StartAsync(cache: kept.Cache);
        await PurgeAsync(system, Official.Operator, $"subject: \"{Person}\"");
        Assert.Equal("[]", (await system.AdministerAsync(Official.TaxAuditor, "{ cache { purgesOfPersons { why } } }")).At("cache.purgesOfPersons").GetRawText());
    }

    private static Task<Reply> PurgeAsync(AdministrationSystem system, Official official, string arguments, string reason = "Because.") => system.AdministerAsync(
        official, $"mutation {{ purgeCache({arguments}, reason: \"{reason}\") {{ purged {{ scope registry type sharedStoreTook }} problems {{ code message path }} }} }}");
}
