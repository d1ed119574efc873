using DataExchange.GraphQL.Server.Binding;
using DataExchange.Registries.Storage;
using DataExchange.Registries.Tax.Data;
using DataExchange.Registries.Tax.Schema;
using DataExchange.Registries.Tax.Seeding;

namespace DataExchange.Registries.Tax;

/// <summary>The tax registry of the Tax Department (G12.18): organisations, taxpayers, land tax.</summary>
public static class TaxRegistry
{
    /// <summary>Its name, and its subgraph's.</summary>
    public const string Name = "tax";

    private static readonly RegistryDefinition<TaxContext> Definition = new()
    {
        Name = Name,
        SchemaVersion = 1,
        Fill = TaxFill.Steps,
        Bind = Bind,
    };

    /// <summary>Its schema.</summary>
    public static string Sdl { get; } = EmbeddedText.Schema(typeof(TaxRegistry).Assembly);

    /// <summary>Opens its store, which may still be empty.</summary>
    /// <param name="options">Where its rows are; the name must be <see cref="Name"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    public static Task<RegistryOpening> OpenAsync(RegistryStoreOptions options, TimeProvider time, CancellationToken cancellationToken) =>
        Definition.OpenAsync(options, time, cancellationToken);

    private static ServerSchema Bind(RegistryParts<TaxContext> parts) => TaxSchema.Build(Sdl, parts.Store, parts.Pager, parts.Time);
}
