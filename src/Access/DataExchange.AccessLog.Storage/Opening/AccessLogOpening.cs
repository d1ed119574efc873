namespace DataExchange.AccessLog.Storage.Opening;

/// <summary>What opening gives: exactly one of the two is not null.</summary>
/// <param name="Store">The open log, or null.</param>
/// <param name="Failure">One sentence for the operator, without connection string, secrets and data, or null.</param>
public sealed record AccessLogOpening(AccessLogStore? Store, string? Failure);
