using DataExchange.Cli.Reporting;
using DataExchange.Registries;
using DataExchange.Registries.Filling;
using DataExchange.Registries.Storage;
using DataExchange.Registries.Synthetic;

namespace DataExchange.Cli.Registries;

/// <summary>Fills registries with one synthetic world, side by side, telling how far it is.</summary>
internal static class RegistrySeeding
{
    public static async Task RunAsync(IReadOnlyList<IRegistry> registries, long seed, int citizens, CancellationToken cancellationToken)
    {
        var world = new SyntheticWorld(seed, citizens);
        await SeedingDisplay.RunAsync(
            display => Task.WhenAll(registries.Select(r => Task.Run(() => SeedAsync(r, world, display, cancellationToken), cancellationToken)))).ConfigureAwait(false);
    }

    private static async Task SeedAsync(IRegistry registry, SyntheticWorld world, IProgress<SeedProgress> display, CancellationToken cancellationToken)
    {
        try
        {
            await registry.SeedAsync(world, display, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException failure)
        {
            throw CommandFailure.Environment($"The store of the registry `{registry.Name}` could not be filled: {failure.Message} The next start fills it again.");
        }
    }
}
