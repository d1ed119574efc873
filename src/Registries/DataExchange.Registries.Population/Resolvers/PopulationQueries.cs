using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Population.Data;
using DataExchange.Registries.Population.Model;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Population.Resolvers;

/// <summary>The fields of the query root.</summary>
internal sealed class PopulationQueries(CitizenReader citizens, HouseholdReader households)
{
    public void Bind(RootTypeBuilder query) => query
        .Field("citizen", CitizenAsync)
        .Field("citizens", CitizensAsync)
        .Field("household", HouseholdAsync)
        .Field("province", context => ProvinceView.Find(context.Argument<string>("code") ?? string.Empty))
        .Field("provinces", _ => ProvinceView.All);

    private async ValueTask<CitizenRow?> CitizenAsync(FieldContext context, CancellationToken cancellationToken)
    {
        var id = context.Argument<PersonalId>("personalId").Text;
        var found = await citizens.ByIdsAsync([id], context.Selection.NamesOn("Citizen"), cancellationToken);
        return found.GetValueOrDefault(id);
    }

    private async ValueTask<Connection<CitizenRow>> CitizensAsync(FieldContext context, CancellationToken cancellationToken)
    {
        var filter = CitizenArguments.Filter(context.Argument<InputObject>("where"));
        var order = CitizenArguments.Order(context.Argument<InputObject>("orderBy"));
        var fields = context.Selection.Below("nodes").NamesOn("Citizen")
            .Concat(context.Selection.Below("edges").Below("node").NamesOn("Citizen"));
        return await citizens.PageAsync(filter, order, PageRequest.Of(context), fields, cancellationToken);
    }

    private async ValueTask<HouseholdRow?> HouseholdAsync(FieldContext context, CancellationToken cancellationToken)
    {
        var id = context.Argument<string>("id") ?? string.Empty;
        return (await households.ByIdsAsync([id], cancellationToken)).GetValueOrDefault(id);
    }
}
