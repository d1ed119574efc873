using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Tax.Assessment;
using DataExchange.Registries.Tax.Data;

namespace DataExchange.Registries.Tax.Schema;

/// <summary>`Organisation` and its pages.</summary>
internal static class OrganisationBinding
{
    /// <summary>Binds the types; branches and head offices are one command for all organisations of the level.</summary>
    public static ServerSchemaBuilder AddOrganisations(this ServerSchemaBuilder builder, OrganisationReader organisations) => builder
        .Object<OrganisationRow>("Organisation", organisation => organisation
            .Entity((representations, context, cancellationToken) => new ValueTask<IReadOnlyList<OrganisationRow?>>(organisations.ByTaxCodeAsync(
                [.. representations.Select(r => r.Get<string>("taxCode"))], context.Selection.NamesOn("Organisation"), cancellationToken)))
            .Field("displayName", o => o.Name)
            .Field("statusName", (o, context) => TaxStatus.NameOf(o.Status, english: context.Argument<string>("language") == "EN"))
            .Field("address", o => new RegisteredAddress(o.AddressLine, o.CommuneCode, o.ProvinceCode))
            .Field("legalRepresentative", o => o.LegalRepresentativeId is { } person ? new TaxedCitizen(person) : null)
            .Field("synthetic", _ => true)
            .Batch("branches", (rows, context, cancellationToken) => new ValueTask<IReadOnlyList<IReadOnlyList<OrganisationRow>>>(
                organisations.BranchesAsync([.. rows.Select(o => o.TaxCode)], context.Selection.Names, cancellationToken)))
            .Batch("headOffice", (rows, context, cancellationToken) => new ValueTask<IReadOnlyList<OrganisationRow?>>(
                organisations.ByTaxCodeAsync([.. rows.Select(o => o.HeadOfficeCode)], context.Selection.Names, cancellationToken))))
        .Object<RegisteredAddress>("RegisteredAddress")
        .Object<ProvinceKey>("Province")
        .Object<Connection<OrganisationRow>>("OrganisationConnection")
        .Object<Edge<OrganisationRow>>("OrganisationEdge")
        .Object<PageInfo>("PageInfo");

    /// <summary>The fields selected on the organisations of a connection, as nodes or through edges.</summary>
    public static IEnumerable<string> FieldsOfNodes(Selection connection) =>
        [.. connection.Below("nodes").Names, .. connection.Below("edges").Below("node").Names];
}
