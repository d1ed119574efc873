namespace DataExchange.FunctionalTests.Batching;

/// <summary>The same, with a gateway that keeps what registries answered as long as their schemas say.</summary>
public sealed class CachedCountedSystem : CountedSystem
{
    protected override bool IsCached => true;
}
