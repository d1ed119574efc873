namespace DataExchange.Gateway.Identity;

/// <summary>What was learnt of a token that was verified.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Until">When it must be verified again.</param>
internal sealed record VerifiedToken(Caller Caller, DateTimeOffset Until);
