using System.Text.Json;

namespace DataExchange.FunctionalTests.Batching;

/// <summary>However many objects a query is about, the registries are asked as often, and run as many SQL commands.</summary>
public sealed class BatchingTests(CountedSystem system, ITestOutputHelper output) : IClassFixture<CountedSystem>
{
    [Fact]
    public async Task A_thousand_parcels_with_owners_and_tax_cost_as_many_requests_and_commands_as_a_hundred()
    {
        // A hundred have owners of every kind: fewer may lack organisations, which another registry names.
        var (hundred, costOfHundred) = await AskAsync(100);
        var (thousand, costOfThousand) = await AskAsync(1_000);

        Assert.Equal(100, hundred.Count);
        Assert.Equal(1_000, thousand.Count);
        Assert.All(thousand, parcel => Assert.Equal(JsonValueKind.Number, parcel.GetProperty("landTax").GetProperty("amount").ValueKind));
        Assert.All(thousand, parcel => Assert.NotEqual(0, parcel.GetProperty("owners").GetArrayLength()));
        foreach (var (registry, cost) in costOfThousand)
        {
            output.WriteLine($"{registry}: {cost.Requests} requests, {cost.Commands} SQL commands for 1,000 parcels; {costOfHundred[registry].Requests} and {costOfHundred[registry].Commands} for 100");
        }

        Assert.Equal(costOfHundred, costOfThousand);
        Assert.InRange(costOfThousand.Values.Sum(c => c.Requests), 1, 4);
    }

    private async Task<(List<JsonElement> Parcels, IReadOnlyDictionary<string, Cost> Costs)> AskAsync(int count)
    {
        var query = "{ landParcels(first: " + count + ") { nodes { parcelId areaSquareMetres landTax(year: 2026) { amount } owners { share party { __typename displayName ... on Citizen { fullName dateOfBirth } } } } } }";
        var (answer, costs) = await system.AskAsync(query, TestContext.Current.CancellationToken);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return ([.. answer.GetProperty("data").GetProperty("landParcels").GetProperty("nodes").EnumerateArray()], costs);
    }
}
