namespace DataExchange.Registries.Tax.Seeding;

/// <summary>The streams of chance of this registry; the kit leaves 100 and above to registries.</summary>
internal static class TaxStream
{
    public const int Taxpayer = 100;
    public const int Branch = 101;
}
