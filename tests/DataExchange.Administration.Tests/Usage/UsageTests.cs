using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Usage;

/// <summary>Access records, as the agencies concerned see them.</summary>
public sealed class UsageTests
{
    private const string Question = """{ organisation(taxCode: "0100112437") { displayName } }""";

    [Fact]
    public async Task Consumers_see_their_requests_providers_their_fields_and_others_nothing()
    {
        await using var system = await AdministrationSystem.StartAsync();
        system.Registry.Reply("""{"data":{"organisation":null}}""");
        await system.AskAsync("VN:GOV:G12.18:thue-dien-tu", Question);
        await system.AskAsync("VN:GOV:G22:cong-dich-vu", Question);
        var consumer = await system.AdministerAsync(Official.TaxAuditor, """{ usage(filter: { client: "VN:GOV:G12.18:thue-dien-tu", coordinate: "Query.organisation" }) { nodes { client purpose outcome subjects decisions { coordinate outcome } } } }""");
        Assert.Equal("TAX.ASSESS", consumer.TextAt("usage.nodes.0.purpose"));
        var provider = await system.AdministerAsync(Official.TaxAuditor, """{ usage(filter: { side: PROVIDER, client: "VN:GOV:G22:cong-dich-vu" }) { nodes { client case decisions { coordinate } } } }""");
        Assert.NotEmpty(provider.At("usage.nodes").EnumerateArray());
        var stranger = await system.AdministerAsync(
            new Official("VN:GOV:H29:mot-cua", "h", "dx.auditor"), """{ usage(filter: { side: PROVIDER }) { nodes { id } } consumer: usage(filter: { client: "VN:GOV:G12.18:thue-dien-tu" }) { nodes { id } } }""");
        Assert.Equal("""{"nodes":[]}""", stranger.At("usage").GetRawText());
        Assert.Equal("""{"nodes":[]}""", stranger.At("consumer").GetRawText());
    }

    [Fact]
    public async Task A_look_is_itself_recorded_and_pages_go_on_where_they_ended()
    {
        await using var system = await AdministrationSystem.StartAsync();
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await system.AskAsync("VN:GOV:G12.18:thue-dien-tu", "{ __typename }");
        }

        var (seen, after) = (new List<string>(), (string?)null);
        do
        {
            var page = await system.AdministerAsync(
                Official.TaxAuditor, "query ($after: String) { usage(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }", new { after });
            seen.AddRange(page.At("usage.nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!));
            after = page.At("usage.pageInfo.hasNextPage").GetBoolean() ? page.TextAt("usage.pageInfo.endCursor") : null;
        }
        while (after is not null);

        // The five requests, and the first look, which came before the reading that it is the record of.
        Assert.Equal(6, seen.Count);
        Assert.Equal(6, seen.Distinct().Count());
    }

    [Fact]
    public async Task What_was_not_used_is_listed_and_what_was_is_not()
    {
        await using var system = await AdministrationSystem.StartAsync();
        system.Registry.Reply("""{"data":{"organisation":null}}""");
        await system.AskAsync("VN:GOV:G12.18:thue-dien-tu", Question);
        var reply = await system.AdministerAsync(Official.TaxAuditor, """{ unusedGrants(since: "2020-01-01T00:00:00Z") { isComplete grants { agreement coordinate unused wholly } } }""");
        Assert.True(reply.At("unusedGrants.isComplete").GetBoolean());
        var own = reply.At("unusedGrants.grants").EnumerateArray().Where(g => g.GetProperty("agreement").GetString()!.StartsWith("AG-G12.18-G12.18-", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(own, g => g.GetProperty("coordinate").GetString() == "Query.organisation");
        Assert.Contains(own, g => g.GetProperty("coordinate").GetString() == "Query.taxpayer" && g.GetProperty("wholly").GetBoolean());
        Assert.DoesNotContain(own, g => g.GetProperty("unused").GetRawText().Contains("\"Organisation.displayName\"", StringComparison.Ordinal));
    }
}
