namespace DataExchange.Gateway.Identity;

/// <summary>How callers are identified; without identification (nothing is decided then) everybody is anonymous.</summary>
internal sealed record CallerSource(CallerIdentification? Identification);
