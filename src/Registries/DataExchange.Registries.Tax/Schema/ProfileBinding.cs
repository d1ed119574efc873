using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Tax.Data;

namespace DataExchange.Registries.Tax.Schema;

/// <summary>`TaxProfile`, `TaxDeclaration` and `Money`.</summary>
internal static class ProfileBinding
{
    /// <summary>Binds the types; every list below a profile is one command for all profiles of the level.</summary>
    public static ServerSchemaBuilder AddProfiles(this ServerSchemaBuilder builder, TaxpayerReader taxpayers, TimeProvider time) => builder
        .Object<TaxpayerRow>("TaxProfile", profile => profile
            .Field("previousTaxCodes", t => t.PreviousTaxCodes?.Split(' ') ?? [])
            .Field("arrears", t => t.Arrears == 0 ? null : Amount.Dong(t.Arrears))
            .Field("synthetic", _ => true)
            .Batch<Amount?>("annualIncome", (rows, context, cancellationToken) => IncomesAsync(taxpayers, rows, context, time, cancellationToken))
            .Batch<IReadOnlyList<TaxedCitizen>>("dependants", (rows, _, cancellationToken) => DependantsAsync(taxpayers, rows, cancellationToken))
            .Batch("declarations", (rows, context, cancellationToken) => new ValueTask<IReadOnlyList<IReadOnlyList<DeclarationRow>>>(
                taxpayers.DeclarationsAsync(PersonsOf(rows), context.Argument<int?>("year"), context.Selection.Names, cancellationToken))))
        .Object<DeclarationRow>("TaxDeclaration", declaration => declaration
            .Field("declarationId", d => d.Number)
            .Field("income", d => Amount.Dong(d.Income))
            .Field("deductions", d => Amount.Dong(d.Deductions))
            .Field("taxDue", d => Amount.Dong(d.TaxDue))
            .Field("taxPaid", d => Amount.Dong(d.TaxPaid)))
        .Object<Amount>("Money", money => money.Field("amount", m => m.Value));

    private static string[] PersonsOf(IReadOnlyList<TaxpayerRow> rows) => [.. rows.Select(t => t.PersonalId)];

    private static async ValueTask<IReadOnlyList<Amount?>> IncomesAsync(
        TaxpayerReader taxpayers, IReadOnlyList<TaxpayerRow> rows, FieldContext context, TimeProvider time, CancellationToken cancellationToken)
    {
        var year = context.Argument<int?>("year") ?? TaxCalendar.CurrentYear(time) - 1;
        var incomes = await taxpayers.IncomesAsync(PersonsOf(rows), year, cancellationToken);
        return [.. incomes.Select(income => Amount.Dong(income))];
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<TaxedCitizen>>> DependantsAsync(
        TaxpayerReader taxpayers, IReadOnlyList<TaxpayerRow> rows, CancellationToken cancellationToken)
    {
        var dependants = await taxpayers.DependantsAsync(PersonsOf(rows), cancellationToken);
        return [.. dependants.Select(ids => (IReadOnlyList<TaxedCitizen>)[.. ids.Select(id => new TaxedCitizen(id))])];
    }
}
