namespace DataExchange.Registries.Filling;

/// <summary>What filling a store came to.</summary>
public enum SeedOutcome
{
    /// <summary>The store held the wanted rows already and was not touched.</summary>
    Reused,

    /// <summary>The store was empty, half filled or filled with something else, and holds the wanted rows now.</summary>
    Filled,
}
