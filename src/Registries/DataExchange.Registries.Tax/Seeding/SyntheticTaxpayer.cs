using DataExchange.Registries.Tax.Data;

namespace DataExchange.Registries.Tax.Seeding;

/// <summary>The rows of one generated taxpayer.</summary>
internal sealed record SyntheticTaxpayer(
    TaxpayerRow Taxpayer, IReadOnlyList<DependantRow> Dependants, IReadOnlyList<DeclarationRow> Declarations);
