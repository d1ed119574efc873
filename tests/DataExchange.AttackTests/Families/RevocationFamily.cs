using DataExchange.Access.Agreements;
using DataExchange.Access.Stores;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;
using DataExchange.Gateway.Configuration;

namespace DataExchange.AttackTests.Families;

/// <summary>Families A and D, T25 and T66: what was granted a moment ago.</summary>
public abstract class RevocationFamily(bool onPostgres)
{
    // That a gateway looks often enough to end a stream within five seconds is its setting; how fast a busy machine does it is not what is judged.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private Task<AttackSystem> StartAsync() =>
        AttackSystem.StartAsync(new AttackSetup { World = ReferenceWorlds.WorldOf("first", hasConvictions: true), OnPostgres = onPostgres });

    public static TheoryData<string> Transports() => ["sse", "websocket"];

    [Fact]
    public async Task T66_what_was_granted_a_moment_ago_and_is_in_every_cache_is_denied_after_the_revocation()
    {
        await using var system = await StartAsync();
        const string Query = "{ citizen(id: 1) { name mother { name } } }";
        Assert.Empty((await system.AskAsync(Query)).Denied);
        var agreement = system.State.Agreements.Single(a => a.ProviderAgency == "G01" && a.ConsumerAgency == "H29");

        await system.ChangeAsync(new AccessChange { Agreements = [agreement with { Status = AgreementStatus.Revoked }] });
        var asked = system.Registries.Requests.Count;
        foreach (var transport in TransportMatrix.All.Values.Where(t => t.Name != "trusted"))
        {
            var reply = await transport.SendAsync(system.Url, new AttackRequest(Query) { Token = system.Tokens.Of(Callers.Housing) });
            Assert.Equal("""{"citizen":null}""", reply.Data);
        }

        Assert.Equal(asked, system.Registries.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task T25_stream_of_an_agreement_that_is_revoked_by_somebody_else_ends_by_itself_without_another_event(string transport)
    {
        await using var system = await StartAsync();
        using var stream = await StreamClient.OpenAsync(transport, system.Url, system.Tokens.Of(Callers.Housing), "subscription { citizenChanged { id name } }");
        var subscription = await system.Registries["registry"].OpenedAsync(TestContext.Current.CancellationToken);
        await system.Registries.EmitAsync(subscription);
        Assert.Contains("Ana", await stream.NextAsync(), StringComparison.Ordinal);
        var agreement = system.State.Agreements.Single(a => a.ProviderAgency == "G01" && a.ConsumerAgency == "H29");

        // Written to the store as another gateway or the administration would: this one finds out by itself.
        var saved = await system.Stores.Access.SaveAsync(
            new AccessChange { Agreements = [agreement with { Status = AgreementStatus.Revoked }] }, 1, new ChangeAuthor("tests", "Revoked."), TestContext.Current.CancellationToken);
        Assert.IsType<Saved>(saved);
        var seen = await stream.NextAsync().WaitAsync(s_patience, TestContext.Current.CancellationToken);

        Assert.InRange(new GatewayOptions().RefreshSeconds, 1, 4);
        Assert.DoesNotContain("Ana", seen ?? string.Empty, StringComparison.Ordinal);
        Assert.Contains("FORBIDDEN", seen ?? string.Empty, StringComparison.Ordinal);
        await subscription.Ended.WaitAsync(s_patience, TestContext.Current.CancellationToken);
    }
}
