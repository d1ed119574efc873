using DataExchange.GraphQL.Server.Binding;
using DataExchange.Registries.Land.Data;
using DataExchange.Registries.Land.Model;
using DataExchange.Registries.Land.Resolvers;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Scalars;
using DataExchange.Registries.Storage;

namespace DataExchange.Registries.Land;

/// <summary>The land registry of the Ministry of Agriculture and Environment (G10): parcels, their uses, owners, certificates and mortgages.</summary>
public static class LandRegistry
{
    /// <summary>Its name, and its subgraph's.</summary>
    public const string Name = "land";

    private static readonly RegistryDefinition<LandContext> Definition = new()
    {
        Name = Name,
        SchemaVersion = 1,
        Fill = LandFill.Steps,
        Bind = Bind,
    };

    /// <summary>Its schema.</summary>
    public static string Sdl { get; } = EmbeddedText.Schema(typeof(LandRegistry).Assembly);

    /// <summary>Opens its store, which may still be empty.</summary>
    /// <param name="options">Where its rows are; the name must be <see cref="Name"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    public static Task<RegistryOpening> OpenAsync(RegistryStoreOptions options, TimeProvider time, CancellationToken cancellationToken) =>
        Definition.OpenAsync(options, time, cancellationToken);

    private static ServerSchema Bind(RegistryParts<LandContext> parts)
    {
        var parcels = new ParcelReader(parts.Store, parts.Pager);
        var holders = new HolderFields(new HoldingReader(parts.Store, parts.Pager));
        return new ServerSchemaBuilder(Sdl)
            .DateScalar()
            .DecimalScalar()
            .PersonalIdScalar()
            .TaxCodeScalar()
            .Object<ParcelRow>("LandParcel", new ParcelFields(parcels, parts.Time).Bind)
            .Object<LandUseRow>("LandUse", ParcelFields.BindUse)
            .Object<OwnershipRow>("Ownership", ParcelFields.BindOwnership)
            .Object<MortgageRow>("Mortgage")
            .Object<Certificate>("Certificate")
            .Object<MoneyView>("Money")
            .Object<CitizenHolder>("Citizen", holders.BindCitizen)
            .Object<OrganisationHolder>("Organisation", holders.BindOrganisation)
            .Object<Connection<ParcelRow>>("LandParcelConnection")
            .Object<Edge<ParcelRow>>("LandParcelEdge")
            .Object<PageInfo>("PageInfo")
            .Query(new LandQueries(parcels).Bind)
            .Build();
    }
}
