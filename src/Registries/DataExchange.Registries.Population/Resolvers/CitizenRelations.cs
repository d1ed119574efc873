using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Population.Data;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Population.Resolvers;

/// <summary>The fields of <c>Citizen</c> that lead to other people and to households: one SQL command for each field and level.</summary>
internal sealed class CitizenRelations(CitizenReader citizens, HouseholdReader households)
{
    private const string TypeName = "Citizen";

    public void Bind(ObjectTypeBuilder<CitizenRow> citizen) => citizen
        .Entity(FindAsync)
        .Batch("father", (rows, context, cancellationToken) => OthersAsync(rows, row => row.FatherId, context, cancellationToken))
        .Batch("mother", (rows, context, cancellationToken) => OthersAsync(rows, row => row.MotherId, context, cancellationToken))
        .Batch("spouse", (rows, context, cancellationToken) => OthersAsync(rows, row => row.SpouseId, context, cancellationToken))
        .Batch("representative", (rows, context, cancellationToken) => OthersAsync(rows, row => row.RepresentativeId, context, cancellationToken))
        .Batch("children", ChildrenAsync)
        .Batch("household", HouseholdAsync);

    private async ValueTask<IReadOnlyList<CitizenRow?>> FindAsync(
        IReadOnlyList<Representation> representations, FieldContext context, CancellationToken cancellationToken)
    {
        var ids = representations.Select(representation => representation.Get<PersonalId>("personalId").Text).ToArray();
        var found = await citizens.ByIdsAsync(ids, context.Selection.NamesOn(TypeName), cancellationToken);
        return [.. ids.Select(id => found.GetValueOrDefault(id))];
    }

    private async ValueTask<IReadOnlyList<CitizenRow?>> OthersAsync(
        IReadOnlyList<CitizenRow> rows, Func<CitizenRow, string?> other, FieldContext context, CancellationToken cancellationToken)
    {
        var found = await citizens.ByIdsAsync(rows.Select(other).OfType<string>(), context.Selection.NamesOn(TypeName), cancellationToken);
        return [.. rows.Select(row => other(row) is { } id ? found.GetValueOrDefault(id) : null)];
    }

    private async ValueTask<IReadOnlyList<CitizenRow[]>> ChildrenAsync(
        IReadOnlyList<CitizenRow> rows, FieldContext context, CancellationToken cancellationToken)
    {
        var children = await citizens.ChildrenOfAsync(rows.Select(row => row.PersonalId), context.Selection.NamesOn(TypeName), cancellationToken);
        var byParent = children
            .SelectMany(child => new[] { child.FatherId, child.MotherId }.OfType<string>().Select(parent => (parent, child)))
            .ToLookup(pair => pair.parent, pair => pair.child, StringComparer.Ordinal);
        return [.. rows.Select(row => byParent[row.PersonalId].ToArray())];
    }

    private async ValueTask<IReadOnlyList<HouseholdRow?>> HouseholdAsync(
        IReadOnlyList<CitizenRow> rows, FieldContext context, CancellationToken cancellationToken)
    {
        var found = await households.ByIdsAsync(rows.Select(row => row.HouseholdId), cancellationToken);
        return [.. rows.Select(row => found.GetValueOrDefault(row.HouseholdId))];
    }
}
