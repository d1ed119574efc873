using DataExchange.GraphQL.Server.Binding;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Scalars;
using DataExchange.Registries.Storage;
using DataExchange.Registries.Tax.Data;

namespace DataExchange.Registries.Tax.Schema;

/// <summary>The schema of the tax registry, bound to its store.</summary>
internal static class TaxSchema
{
    /// <summary>Binds every type of the schema.</summary>
    public static ServerSchema Build(string sdl, RegistryStore<TaxContext> store, Pager pager, TimeProvider time)
    {
        var organisations = new OrganisationReader(store, pager);
        var taxpayers = new TaxpayerReader(store);
        return new ServerSchemaBuilder(sdl)
            .DateScalar()
            .DecimalScalar()
            .AddTextScalars()
            .AddOrganisations(organisations)
            .AddCitizens(taxpayers, time)
            .AddProfiles(taxpayers, time)
            .AddParcels(time)
            .AddQuery(organisations, taxpayers)
            .Build();
    }
}
