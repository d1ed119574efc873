using DataExchange.GraphQL.Server.Binding;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Population.Data;
using DataExchange.Registries.Population.Model;
using DataExchange.Registries.Population.Resolvers;
using DataExchange.Registries.Reference;
using DataExchange.Registries.Scalars;
using DataExchange.Registries.Storage;

namespace DataExchange.Registries.Population;

/// <summary>The population registry of the Ministry of Public Security (G01): citizens, households, provinces.</summary>
public static class PopulationRegistry
{
    /// <summary>Its name, and its subgraph's.</summary>
    public const string Name = "population";

    private static readonly RegistryDefinition<PopulationContext> Definition = new()
    {
        Name = Name,
        SchemaVersion = 1,
        Fill = PopulationFill.Steps,
        Bind = Bind,
    };

    /// <summary>Its schema.</summary>
    public static string Sdl { get; } = EmbeddedText.Schema(typeof(PopulationRegistry).Assembly);

    /// <summary>Opens its store, which may still be empty.</summary>
    /// <param name="options">Where its rows are; the name must be <see cref="Name"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    public static Task<RegistryOpening> OpenAsync(RegistryStoreOptions options, TimeProvider time, CancellationToken cancellationToken) =>
        Definition.OpenAsync(options, time, cancellationToken);

    private static ServerSchema Bind(RegistryParts<PopulationContext> parts)
    {
        var citizens = new CitizenReader(parts.Store, parts.Pager);
        var households = new HouseholdReader(parts.Store);
        var fields = new CitizenFields(parts.Time);
        var relations = new CitizenRelations(citizens, households);
        return new ServerSchemaBuilder(Sdl)
            .DateScalar()
            .PersonalIdScalar()
            .Object<CitizenRow>("Citizen", citizen =>
            {
                fields.Bind(citizen);
                relations.Bind(citizen);
            })
            .Object<HouseholdRow>("Household", new HouseholdFields(citizens, households, fields).Bind)
            .Object<ProvinceView>("Province", new ProvinceFields(citizens).Bind)
            .Object<AddressView>("Address")
            .Object<Commune>("Commune")
            .Object<PreviousId>("PreviousId")
            .Object<Connection<CitizenRow>>("CitizenConnection")
            .Object<Edge<CitizenRow>>("CitizenEdge")
            .Object<PageInfo>("PageInfo")
            .Query(new PopulationQueries(citizens, households).Bind)
            .Build();
    }
}
