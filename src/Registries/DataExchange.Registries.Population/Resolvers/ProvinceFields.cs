using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Population.Data;
using DataExchange.Registries.Population.Model;

namespace DataExchange.Registries.Population.Resolvers;

/// <summary>The fields of <c>Province</c>.</summary>
internal sealed class ProvinceFields(CitizenReader citizens)
{
    public void Bind(ObjectTypeBuilder<ProvinceView> province) => province
        .Entity(Find)
        .Batch("population", PopulationAsync);

    private static ValueTask<IReadOnlyList<ProvinceView?>> Find(
        IReadOnlyList<Representation> representations, FieldContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ProvinceView?>>(
            [.. representations.Select(representation => ProvinceView.Find(representation.Get<string>("code") ?? string.Empty))]);

    private async ValueTask<IReadOnlyList<int>> PopulationAsync(
        IReadOnlyList<ProvinceView> provinces, FieldContext context, CancellationToken cancellationToken)
    {
        var counts = await citizens.CountByProvinceAsync(provinces.Select(province => province.Code).Distinct(), cancellationToken);
        return [.. provinces.Select(province => counts.GetValueOrDefault(province.Code))];
    }
}
