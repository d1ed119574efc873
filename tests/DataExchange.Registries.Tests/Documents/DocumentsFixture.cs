using DataExchange.Registries.Announcements;
using DataExchange.Registries.Documents;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Documents.Schema;
using DataExchange.Registries.Documents.Seeding;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Tests.Harness;

namespace DataExchange.Registries.Tests.Documents;

/// <summary>The document registry of a small world on one provider.</summary>
public abstract class DocumentsFixture(bool postgres) : IAsyncLifetime
{
    private SeededStore<DocumentsContext>? store;
    private SchemaRunner? runner;

    internal static SyntheticWorld World { get; } = new(seed: 42, citizenCount: 3_000);

    internal static SyntheticDocument[] Made { get; } = [.. MakeAll()];

    internal FixedTime Time { get; } = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.FromHours(7)));

    internal ChangeAnnouncer Announcer { get; } = new(gateways: 1, limit: 10_000);

    internal SeededStore<DocumentsContext> Store
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
        store = await SeededStore<DocumentsContext>.CreateAsync(DocumentsRegistry.Name, postgres, World, DocumentsFill.Steps);
        if (store is not null)
        {
            runner = new SchemaRunner(DocumentsSchema.Build(DocumentsRegistry.Sdl, store.Store, store.Pager, Time, Announcer));
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

    private static IEnumerable<SyntheticDocument> MakeAll()
    {
        var generator = new DocumentGenerator(World);
        return Enumerable.Range(0, generator.Count).Select(generator.Make);
    }
}
