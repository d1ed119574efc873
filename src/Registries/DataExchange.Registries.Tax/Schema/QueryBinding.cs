using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Tax.Data;

namespace DataExchange.Registries.Tax.Schema;

/// <summary>The fields of `Query`.</summary>
internal static class QueryBinding
{
    /// <summary>Binds the fields.</summary>
    public static ServerSchemaBuilder AddQuery(this ServerSchemaBuilder builder, OrganisationReader organisations, TaxpayerReader taxpayers) => builder.Query(query => query
        .Field("organisation", async (context, cancellationToken) =>
            (await organisations.ByTaxCodeAsync([context.Argument<string>("taxCode")], context.Selection.Names, cancellationToken))[0])
        .Field("organisations", (context, cancellationToken) => new ValueTask<Connection<OrganisationRow>>(
            organisations.PageAsync(CriteriaOf(context), PageRequest.Of(context), OrganisationBinding.FieldsOfNodes(context.Selection), cancellationToken)))
        .Field("taxpayer", async (context, cancellationToken) =>
            await taxpayers.ExistsAsync(context.Argument<string>("personalId")!, cancellationToken) ? new TaxedCitizen(context.Argument<string>("personalId")!) : null));

    private static OrganisationCriteria CriteriaOf(FieldContext context) => context.Argument<InputObject>("where") is not { } where
        ? new OrganisationCriteria()
        : new OrganisationCriteria
        {
            TaxCodePrefix = where.Get<string>("taxCodePrefix"),
            NamePrefix = where.Get<string>("namePrefix"),
            Status = where.Get<IReadOnlyList<string>>("status"),
            ProvinceCode = where.Get<string>("provinceCode"),
            CommuneCode = where.Get<string>("communeCode"),
            RegisteredFrom = where.Get<DateOnly?>("registeredFrom"),
            RegisteredTo = where.Get<DateOnly?>("registeredTo"),
            LegalRepresentative = where.Get<string>("legalRepresentative"),
            IsHeadOffice = where.Get<bool?>("isHeadOffice"),
        };
}
