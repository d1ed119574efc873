using System.Collections.Immutable;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.Registries.Filling;
using DataExchange.Registries.Storage;
using DataExchange.Registries.Synthetic;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries;

/// <summary>What makes one registry: its tables, its rows, its schema.</summary>
/// <typeparam name="TContext">Its context, with a public constructor that takes its options.</typeparam>
public sealed record RegistryDefinition<TContext>
    where TContext : DbContext
{
    /// <summary>Its name in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>Version of its tables and of how they are filled: raise it with every change of either.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>The rows of a world.</summary>
    public required Func<SyntheticWorld, IReadOnlyList<FillStep>> Fill { get; init; }

    /// <summary>The schema with its resolvers.</summary>
    public required Func<RegistryParts<TContext>, ServerSchema> Bind { get; init; }

    /// <summary>
    /// The types whose entities the registry's mutations change. They are announced as a whole when it starts: whatever it had changed and not announced when
    /// it last ended, and whatever was done to its store meanwhile, is made good by that.
    /// </summary>
    public ImmutableArray<string> ChangedTypes { get; init; } = [];

    /// <summary>Opens the registry's store.</summary>
    /// <param name="options">Where its rows are.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    public async Task<RegistryOpening> OpenAsync(RegistryStoreOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var opening = await RegistryStores.OpenAsync<TContext>(options, cancellationToken);
        return opening.Store is { } store
            ? new RegistryOpening(new Registry<TContext>(this, store, time), null)
            : new RegistryOpening(null, opening.Problem);
    }
}
