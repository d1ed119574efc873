using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Scalars;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>Keys of other registries and codes of agencies, held to their rules where they come in and kept as text.</summary>
internal static class TextScalars
{
    /// <summary>Binds `PersonalId`, `TaxCode` and `AgencyCode`; codes of agencies take the new form.</summary>
    public static ServerSchemaBuilder AddTextScalars(this ServerSchemaBuilder builder) => builder
        .Scalar<string>("PersonalId", ReadPersonalId, text => text, "a personal id of twelve digits")
        .Scalar<string>("TaxCode", ReadTaxCode, text => text, "a tax code of ten digits, or thirteen for a branch")
        .Scalar<string>("AgencyCode", ReadAgencyCode, text => text, "an agency code such as G12.18");

    private static ScalarParse<string> ReadPersonalId(ScalarInput input) =>
        PersonalId.TryParse(TextOf(input), out var id, out var reason) ? id.Text : ScalarParse<string>.Invalid(reason);

    private static ScalarParse<string> ReadTaxCode(ScalarInput input) =>
        TaxCode.TryParse(TextOf(input), out var code, out var reason) ? code.Text : ScalarParse<string>.Invalid(reason);

    private static ScalarParse<string> ReadAgencyCode(ScalarInput input) =>
        AgencyCode.TryParse(TextOf(input), out var code, out var reason) ? code.Text : ScalarParse<string>.Invalid(reason);

    private static string? TextOf(ScalarInput input) => input.Kind == ScalarInputKind.String ? input.Text : null;
}
