namespace DataExchange.Registries.Storage;

/// <summary>The one row that says what a store was filled with, and whether filling came to its end.</summary>
public sealed class StoreStamp
{
    /// <summary>Always 1.</summary>
    public int Id { get; set; } = 1;

    /// <summary>Version of the registry's tables.</summary>
    public int SchemaVersion { get; set; }

    /// <summary>Seed of the world.</summary>
    public long Seed { get; set; }

    /// <summary>Citizens of the world.</summary>
    public int Citizens { get; set; }

    /// <summary>False from the start of filling to its end.</summary>
    public bool Complete { get; set; }
}
