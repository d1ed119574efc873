using DataExchange.Registries.Announcements;
using DataExchange.Registries.Documents;
using DataExchange.Registries.Hosting;
using DataExchange.Registries.Land;
using DataExchange.Registries.Signatures;
using DataExchange.Registries.Storage;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Registries.Tests.Kit.Announcements;

/// <summary>A registry that starts announces what it may have changed before.</summary>
public sealed class RegistryAnnouncementTests
{
    [Fact]
    public async Task Registry_that_starts_announces_the_types_that_it_changes() =>
        Assert.Equal(["""{"changes":[{"type":"Document"},{"type":"Agency"}]}"""], await AnnouncedAsync(DocumentsRegistry.Name, DocumentsRegistry.OpenAsync));

    [Fact]
    public async Task Registry_without_mutations_announces_nothing() =>
        Assert.Empty(await AnnouncedAsync(LandRegistry.Name, LandRegistry.OpenAsync));

    /// <summary>What a gateway heard of a registry from its start to its end.</summary>
    private static async Task<IEnumerable<string>> AnnouncedAsync(string name, Func<RegistryStoreOptions, TimeProvider, CancellationToken, Task<RegistryOpening>> open)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var place = await StorePlace.MakeAsync(Provider.Sqlite);
        await using var gateway = await ScriptableSubgraph.StartAsync();
        gateway.Script = _ => new ScriptedReply { Status = 204, ContentType = null };
        var registry = (await open(place.Options(name, new SqlCommandCounter()), TimeProvider.System, cancellation)).Require();
        Assert.True(GatewayKey.TryParse(Convert.ToBase64String(Signer.Key), out var key, out _));
        await using var host = registry.CreateHost(new RegistryHostOptions
        {
            GatewayKey = key,
            Logging = _ => { },
            Announcements = new AnnouncementOptions { Gateways = [new Uri(gateway.Url, "/")] },
        });
        await host.StartAsync(cancellation);
        await host.StopAsync(cancellation);
        return gateway.Requests.Select(r => r.Body);
    }
}
