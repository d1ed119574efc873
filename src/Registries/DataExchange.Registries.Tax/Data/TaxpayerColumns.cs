using DataExchange.Registries.Projection;

namespace DataExchange.Registries.Tax.Data;

/// <summary>The columns that each field of `TaxProfile` is made of.</summary>
internal static class TaxpayerColumns
{
    /// <summary>The map; the key is always read.</summary>
    public static ColumnMap<TaxpayerRow> Map { get; } = new(
        [t => t.PersonalId],
        ("taxCode", [t => t.TaxCode]),
        ("previousTaxCodes", [t => t.PreviousTaxCodes]),
        ("status", [t => t.Status]),
        ("registeredOn", [t => t.RegisteredOn]),
        ("arrears", [t => t.Arrears]));
}
