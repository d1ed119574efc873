namespace DataExchange.Gateway.Identity;

/// <summary>What became of a bearer token.</summary>
/// <param name="Caller">Who asks, or null when the token is not good.</param>
/// <param name="Problem">Why the token is not good, for the developer who sent it; never a part of the token.</param>
public readonly record struct TokenResult(Caller? Caller, string? Problem)
{
    internal static TokenResult Accepted(Caller caller) => new(caller, null);

    internal static TokenResult Rejected(string problem) => new(null, problem);
}
