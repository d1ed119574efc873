using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Population.Data;

namespace DataExchange.Registries.Population.Resolvers;

/// <summary>The fields of <c>Household</c>.</summary>
internal sealed class HouseholdFields(CitizenReader citizens, HouseholdReader households, CitizenFields addresses)
{
    public void Bind(ObjectTypeBuilder<HouseholdRow> household) => household
        .Entity(FindAsync)
        .Batch("head", HeadAsync)
        .Batch("members", MembersAsync)
        .Field("address", addresses.AddressOf);

    private async ValueTask<IReadOnlyList<HouseholdRow?>> FindAsync(
        IReadOnlyList<Representation> representations, FieldContext context, CancellationToken cancellationToken)
    {
        var ids = representations.Select(representation => representation.Get<string>("id") ?? string.Empty).ToArray();
        var found = await households.ByIdsAsync(ids, cancellationToken);
        return [.. ids.Select(id => found.GetValueOrDefault(id))];
    }

    private async ValueTask<IReadOnlyList<CitizenRow?>> HeadAsync(
        IReadOnlyList<HouseholdRow> rows, FieldContext context, CancellationToken cancellationToken)
    {
        var found = await citizens.ByIdsAsync(rows.Select(row => row.HeadId), context.Selection.NamesOn("Citizen"), cancellationToken);
        return [.. rows.Select(row => found.GetValueOrDefault(row.HeadId))];
    }

    private async ValueTask<IReadOnlyList<CitizenRow[]>> MembersAsync(
        IReadOnlyList<HouseholdRow> rows, FieldContext context, CancellationToken cancellationToken)
    {
        var members = await citizens.MembersOfAsync(rows.Select(row => row.Id), context.Selection.NamesOn("Citizen"), cancellationToken);
        return [.. rows.Select(row => members[row.Id].ToArray())];
    }
}
