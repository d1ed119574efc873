using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>Runs a world on gateways that are processes of their own, and keeps what was seen.</summary>
internal static class RevocationTrial
{
    private const int Changes = 40;

    /// <summary>Gateways that look for changes so seldom that only the fence can find them.</summary>
    public static IReadOnlyDictionary<string, string> Seldom { get; } = new Dictionary<string, string> { ["Gateway__RefreshSeconds"] = "60" };

    /// <summary>The same without the fence.</summary>
    public static IReadOnlyDictionary<string, string> Unfenced { get; } =
        new Dictionary<string, string> { ["Access__Revocation"] = "UnfencedForConformanceTests", ["Gateway__RefreshSeconds"] = "60" };

    /// <summary>A database for two gateways; without a server the test is skipped.</summary>
    public static async Task<PrivatePostgres> DatabaseAsync()
    {
        var database = await PrivatePostgres.CreateAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(database is null, "DATAEXCHANGE_TEST_POSTGRES names no server.");
        return database!;
    }

    /// <summary>Everything that must not have been seen.</summary>
    /// <param name="output">Is told the seed and what was done.</param>
    /// <param name="make">Makes the world.</param>
    /// <param name="database">The store of two gateways, or null for one gateway on a file.</param>
    /// <param name="settings">Settings of the gateways.</param>
    /// <param name="cut">The beginning of the names of the connections that are ended again and again; null for none.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(
        ITestOutputHelper output, Func<Random, IRevocationWorld> make, PrivatePostgres? database, IReadOnlyDictionary<string, string> settings, string? cut)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var world = make(random);
        await using var system = await RevocationSystem.StartAsync(database, world, settings);
        var run = new RevocationRun(system, world, random);
        var broken = 0;
        var history = await run.RunAsync(Changes, async () => broken += cut is null ? 0 : await system.CutAsync(cut));
        output.WriteLine($"{run.Reads} answered with {run.States} states, {run.Stale} refused, {broken} connections ended");
        Assert.True(cut is null || broken > 0, "No connection was there to be ended.");
        Assert.True(run.Reads > Changes, "Too few requests were answered to show anything.");
        return history.Violations();
    }
}
