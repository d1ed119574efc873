using DataExchange.GraphQL.Server.Binding;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Documents.Schema;
using DataExchange.Registries.Documents.Seeding;
using DataExchange.Registries.Storage;

namespace DataExchange.Registries.Documents;

/// <summary>The registry of documents exchanged between agencies, of the Government Office (G22).</summary>
public static class DocumentsRegistry
{
    /// <summary>Its name, and its subgraph's.</summary>
    public const string Name = "documents";

    private static readonly RegistryDefinition<DocumentsContext> Definition = new()
    {
        Name = Name,
        SchemaVersion = 1,
        Fill = DocumentsFill.Steps,
        Bind = Bind,
        ChangedTypes = DocumentChanges.Types,
    };

    /// <summary>Its schema.</summary>
    public static string Sdl { get; } = EmbeddedText.Schema(typeof(DocumentsRegistry).Assembly);

    /// <summary>Opens its store, which may still be empty.</summary>
    /// <param name="options">Where its rows are; the name must be <see cref="Name"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    public static Task<RegistryOpening> OpenAsync(RegistryStoreOptions options, TimeProvider time, CancellationToken cancellationToken) =>
        Definition.OpenAsync(options, time, cancellationToken);

    private static ServerSchema Bind(RegistryParts<DocumentsContext> parts) => DocumentsSchema.Build(Sdl, parts.Store, parts.Pager, parts.Time, parts.Announcer);
}
