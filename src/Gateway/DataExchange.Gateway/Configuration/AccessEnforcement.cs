namespace DataExchange.Gateway.Configuration;

/// <summary>Whether cells are decided.</summary>
public enum AccessEnforcement
{
    /// <summary>Every request is authenticated and every cell decided. The default.</summary>
    Enforced,

    /// <summary>
    /// Everyone reads everything, without a token: for conformance suites and benchmarks over foreign schemas.
    /// Refused outside the environments Development and Conformance.
    /// </summary>
    DisabledForConformanceTests,
}
