namespace DataExchange.Gateway.Configuration;

/// <summary>Whether what was revoked can still be answered by a request that comes later.</summary>
public enum RevocationOrder
{
    /// <summary>
    /// No request is decided on a state older than what the store had acknowledged when the request came; what cannot be confirmed is refused. The default.
    /// </summary>
    Fenced,

    /// <summary>
    /// Requests are decided on whatever was loaded or read last, agreements and consents alike, for tests that must see this fail. Refused outside the environments Development and Conformance.
    /// </summary>
    UnfencedForConformanceTests,
}
