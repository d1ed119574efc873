using DataExchange.Registries.Filling;
using DataExchange.Registries.Synthetic;

namespace DataExchange.Registries.Tax.Seeding;

/// <summary>The tax registry's rows of a world.</summary>
internal static class TaxFill
{
    public static IReadOnlyList<FillStep> Steps(SyntheticWorld world)
    {
        var taxpayers = new TaxpayerGenerator(world);
        var organisations = new OrganisationRowGenerator(world);
        return
        [
            FillStep.Of(world.CitizenCount, index => taxpayers.Make(index) is { } made ? RowsOf(made) : []),
            FillStep.Of(world.OrganisationCount, organisations.Make),
        ];
    }

    private static IEnumerable<object> RowsOf(SyntheticTaxpayer made) => [made.Taxpayer, .. made.Dependants, .. made.Declarations];
}
