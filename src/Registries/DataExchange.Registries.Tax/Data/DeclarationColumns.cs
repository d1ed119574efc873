using DataExchange.Registries.Projection;

namespace DataExchange.Registries.Tax.Data;

/// <summary>The columns that each field of `TaxDeclaration` is made of.</summary>
internal static class DeclarationColumns
{
    /// <summary>The map; the key is always read.</summary>
    public static ColumnMap<DeclarationRow> Map { get; } = new(
        [d => d.PersonalId, d => d.Year],
        ("declarationId", [d => d.Number]),
        ("form", [d => d.Form]),
        ("submittedOn", [d => d.SubmittedOn]),
        ("income", [d => d.Income]),
        ("deductions", [d => d.Deductions]),
        ("taxDue", [d => d.TaxDue]),
        ("taxPaid", [d => d.TaxPaid]));
}
