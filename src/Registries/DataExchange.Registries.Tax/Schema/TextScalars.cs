using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Scalars;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Tax.Schema;

/// <summary>Personal ids and tax codes, held to their rules where they come in and kept as text.</summary>
internal static class TextScalars
{
    /// <summary>Binds `PersonalId` and `TaxCode`; since 1 July 2025 the tax code of a person is the personal id, so both are read there.</summary>
    public static ServerSchemaBuilder AddTextScalars(this ServerSchemaBuilder builder) => builder
        .Scalar<string>("PersonalId", ReadPersonalId, text => text, "a personal id of twelve digits")
        .Scalar<string>("TaxCode", ReadTaxCode, text => text, "a tax code of ten digits, or thirteen for a branch, or a personal id");

    private static ScalarParse<string> ReadPersonalId(ScalarInput input) =>
        PersonalId.TryParse(TextOf(input), out var id, out var reason) ? id.Text : ScalarParse<string>.Invalid(reason);

    private static ScalarParse<string> ReadTaxCode(ScalarInput input)
    {
        var text = TextOf(input);
        return text?.Length == 12 ? ReadPersonalId(input)
            : TaxCode.TryParse(text, out var code, out var reason) ? code.Text
            : ScalarParse<string>.Invalid(reason);
    }

    private static string? TextOf(ScalarInput input) => input.Kind == ScalarInputKind.String ? input.Text : null;
}
