namespace DataExchange.Access.Conditions;

/// <summary>The request as row conditions see it.</summary>
/// <param name="Agency">The code of the client's agency.</param>
/// <param name="Province">The code of the province it serves, or null for a central body.</param>
/// <param name="Now">The instant at which the request is decided.</param>
public sealed record ConditionContext(string Agency, string? Province, DateTimeOffset Now);
