using System.Text.Json;

namespace DataExchange.FunctionalTests.Batching;

/// <summary>What the registries' schemas let a gateway keep is not asked for again.</summary>
public sealed class CachingTests(CachedCountedSystem system) : IClassFixture<CachedCountedSystem>
{
    private const string Hot =
        """{ provinces { code name } citizen(personalId: "001085012345") { fullName EXTRA permanentAddress { line province { name } } landParcels(first: 5) { totalCount nodes { parcelId areaSquareMetres landTax(year: 2025) { amount } } } } }""";

    private const string Cold = """{ citizens(where: { sex: FEMALE }, first: 3) { nodes { sex } } }""";

    [Fact]
    public async Task Question_asked_again_costs_no_registry_anything_and_one_field_more_costs_that_field()
    {
        var (first, costOfFirst) = await AskAsync(Hot.Replace("EXTRA", "", StringComparison.Ordinal));
        var (second, costOfSecond) = await AskAsync(Hot.Replace("EXTRA", "", StringComparison.Ordinal));
        var (third, costOfThird) = await AskAsync(Hot.Replace("EXTRA", "dateOfBirth", StringComparison.Ordinal));

        Assert.NotEqual(0, costOfFirst.Values.Sum(c => c.Requests));
        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.All(costOfSecond.Values, cost => Assert.Equal(0, cost.Requests));
        Assert.Equal("1985-03-14", third.GetProperty("data").GetProperty("citizen").GetProperty("dateOfBirth").GetString());
        Assert.Equal(1, costOfThird["population"].Requests);
        Assert.All(costOfThird.Where(c => c.Key != "population"), c => Assert.Equal(0, c.Value.Requests));
    }

    [Fact]
    public async Task List_that_says_nothing_of_keeping_it_is_asked_for_each_time()
    {
        await AskAsync(Cold);
        var (_, cost) = await AskAsync(Cold);

        Assert.Equal(1, cost["population"].Requests);
    }

    private async Task<(JsonElement Answer, IReadOnlyDictionary<string, Cost> Costs)> AskAsync(string query)
    {
        var (answer, costs) = await system.AskAsync(query, TestContext.Current.CancellationToken);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return (answer, costs);
    }
}
