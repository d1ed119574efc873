using DataExchange.Registries.Announcements;
using DataExchange.Registries.Filling;
using DataExchange.Registries.Hosting;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Storage;
using DataExchange.Registries.Synthetic;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries;

/// <summary>A definition with its open store.</summary>
internal sealed class Registry<TContext>(RegistryDefinition<TContext> definition, RegistryStore<TContext> store, TimeProvider time) : IRegistry
    where TContext : DbContext
{
    public string Name => definition.Name;

    public Task<SeedOutcome> SeedAsync(SyntheticWorld world, IProgress<SeedProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(world);
        var wanted = new StoreStamp { Seed = world.Seed, Citizens = world.CitizenCount, SchemaVersion = definition.SchemaVersion };
        return StoreFiller.FillAsync(store, wanted, definition.Fill(world), progress, time, cancellationToken);
    }

    public RegistryHost CreateHost(RegistryHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var pager = new Pager(new CursorCodec(options.GatewayKey.Bytes));
        var announcer = new ChangeAnnouncer(options.Announcements.Gateways.Length, options.Announcements.MaxPending);
        announcer.Announce([.. definition.ChangedTypes.Select(EntityChange.OfType)]);
        var schema = definition.Bind(new RegistryParts<TContext>(store, pager, options.Time, announcer));
        return RegistryHost.Build(Name, schema, store.IsFilledAsync, announcer, options);
    }
}
