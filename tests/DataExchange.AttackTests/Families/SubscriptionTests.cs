using DataExchange.Access.Agreements;
using DataExchange.Access.Stores;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.Families;

/// <summary>Family A, T24 and T25: what a stream of events tells, over each of its transports.</summary>
public sealed class SubscriptionTests
{
    private const string Query = "subscription { citizenChanged { id name income diagnosis mother { name nationalId } } }";

    public static TheoryData<string> Transports() => ["sse", "websocket"];

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task T24_each_event_has_what_is_granted_and_the_registry_is_asked_for_no_more(string transport)
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = ReferenceWorlds.WorldOf("first", hasConvictions: true) });
        using var stream = await StreamClient.OpenAsync(transport, system.Url, system.Tokens.Of(Callers.Housing), Query);
        var subscription = await system.Registries["registry"].OpenedAsync(TestContext.Current.CancellationToken);
        var scanner = system.ScannerFor(Callers.Housing);
        for (var i = 0; i < 3; i++)
        {
            await system.Registries.EmitAsync(subscription);
            var seen = await stream.NextAsync();

            Assert.Contains("\"name\":\"Ana\",\"income\":null,\"diagnosis\":null,\"mother\":{\"name\":\"Eve\",\"nationalId\":null}", seen, StringComparison.Ordinal);
            Assert.Empty(scanner.In("event", seen!));
        }

        var asked = new AskedCoordinates(system.Supergraph.Schema).Of(subscription.Request.Query);
        Assert.Empty(asked.Intersect(["Citizen.income", "Citizen.diagnosis", "Citizen.nationalId"]));
        Assert.Empty(scanner.In("shown", system.Evidence.Since(0)).Concat(scanner.In("log", await system.Stores.AllAsync())));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task T24_registry_that_sends_more_than_it_was_asked_for_is_not_passed_on(string transport)
    {
        await using var system = await AttackSystem.StartAsync(new AttackSetup { World = ReferenceWorlds.WorldOf("first", hasConvictions: true) });
        using var stream = await StreamClient.OpenAsync(transport, system.Url, system.Tokens.Of(Callers.Housing), Query);
        var subscription = await system.Registries["registry"].OpenedAsync(TestContext.Current.CancellationToken);

        await subscription.SendAsync(system.Registries.AnswerOf("registry", subscription.Request, isChatty: true));

        var seen = await stream.NextAsync();
        Assert.Contains("\"name\":\"Ana\"", seen, StringComparison.Ordinal);
        Assert.Empty(system.ScannerFor(Callers.Housing).In("event", seen!));
    }
}
