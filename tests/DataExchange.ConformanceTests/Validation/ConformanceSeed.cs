using System.Globalization;

namespace DataExchange.ConformanceTests.Validation;

/// <summary>The seed of all generated cases: environment variable DATAEXCHANGE_TEST_SEED, or a fixed one.</summary>
internal static class ConformanceSeed
{
    public static int Value { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("DATAEXCHANGE_TEST_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20250901;

    /// <summary>The seed of one case.</summary>
    public static int For(int index, int slips) => unchecked((Value * 1_000_003) + (index * 7_919) + (slips * 104_729));
}
