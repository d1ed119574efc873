namespace DataExchange.Gateway.Configuration;

/// <summary>Section <c>Gateway:Warmup</c>: what is planned for a new supergraph before it is put into force.</summary>
public sealed class WarmupOptions
{
    /// <summary>Most plans that are made ahead, those used most first. 0 to 100,000; default 1,000.</summary>
    public int Plans { get; set; } = 1_000;

    /// <summary>Most milliseconds that are spent on it; what is not planned by then is planned when it is asked for. 0 to 300,000; default 5,000.</summary>
    public int MaxMs { get; set; } = 5_000;
}
