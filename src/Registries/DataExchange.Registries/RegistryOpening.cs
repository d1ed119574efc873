using DataExchange.Registries.Storage;

namespace DataExchange.Registries;

/// <summary>A registry whose store is open, or why there is none: one of the two is null.</summary>
/// <param name="Registry">The registry.</param>
/// <param name="Problem">Why there is none.</param>
public sealed record RegistryOpening(IRegistry? Registry, StoreProblem? Problem)
{
    /// <summary>The registry; throws the problem as a <see cref="StoreException"/> where there is none.</summary>
    public IRegistry Require() => Registry ?? throw new StoreException(Problem!);
}
