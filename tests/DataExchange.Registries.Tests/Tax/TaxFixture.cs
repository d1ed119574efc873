using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Tax;
using DataExchange.Registries.Tax.Data;
using DataExchange.Registries.Tax.Schema;
using DataExchange.Registries.Tax.Seeding;
using DataExchange.Registries.Tests.Harness;

namespace DataExchange.Registries.Tests.Tax;

/// <summary>The tax registry of a small world on one provider.</summary>
public abstract class TaxFixture(bool postgres) : IAsyncLifetime
{
    private SeededStore<TaxContext>? store;
    private SchemaRunner? runner;

    internal static SyntheticWorld World { get; } = new(seed: 42, citizenCount: 2_000);

    internal SeededStore<TaxContext> Store
    {
        get
        {
            Assert.SkipWhen(store is null, "DATAEXCHANGE_TEST_POSTGRES is not set.");
            return store!;
        }
    }

    internal SchemaRunner Runner => Store is null ? null! : runner!;

    public async ValueTask InitializeAsync()
    {
        store = await SeededStore<TaxContext>.CreateAsync(TaxRegistry.Name, postgres, World, TaxFill.Steps);
        if (store is not null)
        {
            var time = new FixedTime(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.FromHours(7)));
            runner = new SchemaRunner(TaxSchema.Build(TaxRegistry.Sdl, store.Store, store.Pager, time));
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }
}
