namespace DataExchange.Gateway.Configuration;

/// <summary>Section <c>Gateway:Drain</c>: how the gateway ends.</summary>
public sealed class DrainOptions
{
    /// <summary>
    /// Milliseconds between the signal to end, from which on <c>/health/ready</c> says so, and the refusal of new connections: as long as a load balancer needs
    /// to notice. 0 to 300,000; default 2,000.
    /// </summary>
    public int GraceMs { get; set; } = 2_000;

    /// <summary>Milliseconds after the grace that requests under way are given to end; then they are broken off. 1 to 300,000; default 15,000.</summary>
    public int FinishMs { get; set; } = 15_000;
}
