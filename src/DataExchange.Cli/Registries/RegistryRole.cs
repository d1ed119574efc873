using System.Collections.Immutable;
using DataExchange.Cli.Reporting;
using DataExchange.Registries;
using DataExchange.Registries.Documents;
using DataExchange.Registries.Land;
using DataExchange.Registries.Population;
using DataExchange.Registries.Storage;
using DataExchange.Registries.Tax;
using Microsoft.Extensions.Configuration;

namespace DataExchange.Cli.Registries;

/// <summary>A registry as the program serves it.</summary>
/// <param name="Name">Its name, which is its role's and its subgraph's.</param>
/// <param name="ConnectionName">The name of its connection string.</param>
/// <param name="OpenAsync">Opens its store.</param>
internal sealed record RegistryRole(
    string Name, string ConnectionName, Func<RegistryStoreOptions, TimeProvider, CancellationToken, Task<RegistryOpening>> OpenAsync)
{
    /// <summary>The registries of the demonstration state.</summary>
    public static ImmutableArray<RegistryRole> All { get; } =
    [
        new(PopulationRegistry.Name, "Population", PopulationRegistry.OpenAsync),
        new(LandRegistry.Name, "Land", LandRegistry.OpenAsync),
        new(TaxRegistry.Name, "Tax", TaxRegistry.OpenAsync),
        new(DocumentsRegistry.Name, "Documents", DocumentsRegistry.OpenAsync),
    ];

    /// <summary>Opens the store that the configuration names, or its embedded stand-in in the data directory.</summary>
    public async Task<IRegistry> OpenStoreAsync(IConfiguration configuration, string dataDirectory, TimeProvider time, CancellationToken cancellationToken)
    {
        var options = new RegistryStoreOptions { Name = Name, ConnectionString = configuration.GetConnectionString(ConnectionName), DataDirectory = dataDirectory };
        var opening = await OpenAsync(options, time, cancellationToken).ConfigureAwait(false);
        return opening.Registry
            ?? throw CommandFailure.Environment($"The store of the registry `{Name}` cannot be used: {opening.Problem!.Message} Check `ConnectionStrings__{ConnectionName}`.");
    }
}
