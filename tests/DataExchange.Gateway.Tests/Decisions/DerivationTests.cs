using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Decisions;

/// <summary>A field that a registry computes from other registries' cells is decided by those cells as well.</summary>
public sealed class DerivationTests
{
    private const string Query = "{ citizen(id: 1) { name taxBand } }";

    [Fact]
    public async Task Computed_field_whose_input_is_denied_is_denied_and_its_input_never_fetched()
    {
        await using var system = await PeopleSystem.StartAsync();

        var reply = await system.AskAsync(Query);

        Assert.Equal("""{"citizen":{"name":"Ana","taxBand":null}}""", reply.Data);
        Assert.Equal("Citizen.taxBand at citizen.taxBand: FIELD_NOT_GRANTED", Assert.Single(reply.Denied));
        Assert.Equal("Citizen.income", reply.Json.GetProperty("extensions").GetProperty("dataExchange").GetProperty("denied")[0].GetProperty("input").GetString());
        Assert.DoesNotContain("income", system.Asked, StringComparison.Ordinal);
        Assert.Empty(system.Tax.Requests);
        Assert.Empty(system.Leaks(reply));
    }

    [Fact]
    public async Task Input_that_is_granted_is_fetched_never_returned_and_recorded()
    {
        await using var system = await PeopleSystem.StartAsync([.. PeopleAccess.Usual, .. PeopleAccess.Allow("Citizen.income")]);

        var reply = await system.AskAsync(Query);

        Assert.Equal("""{"citizen":{"name":"Ana","taxBand":"band 4"}}""", reply.Data);
        Assert.Contains("income", Assert.Single(system.Registry.Requests).Query, StringComparison.Ordinal);
        Assert.Contains("424242001", Assert.Single(system.Tax.Requests).Body, StringComparison.Ordinal);
        Assert.Empty(system.Leaks(reply));
        Assert.Contains(system.Gateway.Log.Last.Decisions, d => d.Coordinate == "Citizen.income");
    }

    [Fact]
    public async Task Input_that_is_granted_in_another_form_only_denies()
    {
        var transformed = PeopleAccess.Allow("Citizen.income").Select(g => g with { Transform = Access.Agreements.Transform.Exists });
        await using var system = await PeopleSystem.StartAsync([.. PeopleAccess.Usual, .. transformed]);

        var reply = await system.AskAsync(Query);

        Assert.Equal("""{"citizen":{"name":"Ana","taxBand":null}}""", reply.Data);
        Assert.Empty(system.Tax.Requests);
    }
}
