using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Land.Data;
using DataExchange.Registries.Land.Model;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Land.Resolvers;

/// <summary>What this registry adds to <c>Citizen</c> and <c>Organisation</c>: the land they hold.</summary>
internal sealed class HolderFields(HoldingReader holdings)
{
    public void BindCitizen(ObjectTypeBuilder<CitizenHolder> citizen) => citizen
        .Field("displayName", External)
        .Entity((representations, _, _) => ValueTask.FromResult<IReadOnlyList<CitizenHolder?>>(
            [.. representations.Select(representation => new CitizenHolder(representation.Get<PersonalId>("personalId")))]))
        .Batch("landParcels", (rows, context, cancellationToken) =>
            ParcelsAsync(HolderKind.Citizen, [.. rows.Select(row => row.PersonalId.Text)], context, cancellationToken))
        .Batch("ownedAreaSquareMetres", (rows, _, cancellationToken) =>
            AreasAsync(HolderKind.Citizen, [.. rows.Select(row => row.PersonalId.Text)], cancellationToken));

    public void BindOrganisation(ObjectTypeBuilder<OrganisationHolder> organisation) => organisation
        .Field("displayName", External)
        .Entity((representations, _, _) => ValueTask.FromResult<IReadOnlyList<OrganisationHolder?>>(
            [.. representations.Select(representation => new OrganisationHolder(representation.Get<TaxCode>("taxCode")))]))
        .Batch("landParcels", (rows, context, cancellationToken) =>
            ParcelsAsync(HolderKind.Organisation, [.. rows.Select(row => row.TaxCode.Text)], context, cancellationToken))
        .Batch("ownedAreaSquareMetres", (rows, _, cancellationToken) =>
            AreasAsync(HolderKind.Organisation, [.. rows.Select(row => row.TaxCode.Text)], cancellationToken));

    // Names are another registry's; the schema says so, and a planner never asks for them here.
    private static string? External(object holder) => null;

    private async ValueTask<IReadOnlyList<Connection<ParcelRow>>> ParcelsAsync(
        HolderKind kind, string[] holders, FieldContext context, CancellationToken cancellationToken)
    {
        var pages = await holdings.PagesAsync(kind, holders, PageRequest.Of(context), ParcelArguments.Fields(context), cancellationToken);
        return [.. holders.Select(holder => pages[holder])];
    }

    private async ValueTask<IReadOnlyList<decimal>> AreasAsync(HolderKind kind, string[] holders, CancellationToken cancellationToken)
    {
        var areas = await holdings.AreasAsync(kind, holders, cancellationToken);
        return [.. holders.Select(holder => areas.GetValueOrDefault(holder))];
    }
}
