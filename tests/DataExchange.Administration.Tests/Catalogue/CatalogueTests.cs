using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Catalogue;

/// <summary>The field catalogue.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public async Task Fields_are_found_by_class_owner_and_type()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var reply = await system.AdministerAsync(
            Official.TaxAdministrator,
            """{ catalogue(filter: { class: [SENSITIVE], owner: "G01", type: "Citizen" }, first: 100) { totalCount nodes { coordinate class registries owners { code } subjectField } } }""");
        Assert.True(reply.At("catalogue.totalCount").GetInt32() > 0);
        Assert.All(reply.At("catalogue.nodes").EnumerateArray(), n =>
        {
            Assert.StartsWith("Citizen.", n.GetProperty("coordinate").GetString(), StringComparison.Ordinal);
            Assert.Equal("SENSITIVE", n.GetProperty("class").GetString());
        });
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var (seen, after, total) = (new List<string>(), (string?)null, 0);
        do
        {
            var reply = await system.AdministerAsync(
                Official.TaxAdministrator, "query ($after: String) { catalogue(first: 97, after: $after) { totalCount nodes { coordinate } pageInfo { hasNextPage endCursor } } }", new { after });
            seen.AddRange(reply.At("catalogue.nodes").EnumerateArray().Select(n => n.GetProperty("coordinate").GetString()!));
            total = reply.At("catalogue.totalCount").GetInt32();
            after = reply.At("catalogue.pageInfo.hasNextPage").GetBoolean() ? reply.TextAt("catalogue.pageInfo.endCursor") : null;
        }
        while (after is not null);
        Assert.Equal(total, seen.Count);
        Assert.Equal(seen.Distinct().Order(StringComparer.Ordinal), seen);
    }

    [Theory]
    [InlineData("first: 501", "PAGE_SIZE_INVALID")]
    [InlineData("first: -1", "PAGE_SIZE_INVALID")]
    [InlineData("""after: "%" """, "CURSOR_INVALID")]
    public async Task A_page_that_cannot_be_is_refused(string arguments, string code)
    {
        await using var system = await AdministrationSystem.StartAsync();
        Assert.Equal(code, (await system.AdministerAsync(Official.TaxAdministrator, $"{{ catalogue({arguments}) {{ totalCount }} }}")).Code);
    }
}
