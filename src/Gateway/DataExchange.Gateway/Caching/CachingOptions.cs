namespace DataExchange.Gateway.Caching;

/// <summary>Section <c>Cache</c>, as far as it says what may be kept; how and where is said by the options of the store.</summary>
public sealed class CachingOptions
{
    /// <summary>Whether what subgraphs answer is kept. Default true: as long as their schemas, the data's classes and the agreements let it be.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The most seconds by class.</summary>
    public ClassSeconds ClassSeconds { get; } = new();
}
