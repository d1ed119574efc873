using System.Collections.Immutable;

namespace DataExchange.Gateway.Identity;

/// <summary>Who asks, as the bearer token says and no header can change.</summary>
/// <param name="ClientId">The client's identifier, such as <c>VN:GOV:G12.18:thue-dien-tu</c>: the token's <c>client_id</c>.</param>
/// <param name="Official">The person on whose behalf the client asks: the token's <c>sub</c> where it differs from the client; otherwise null.</param>
/// <param name="Scopes">The token's <c>scope</c>, split at spaces.</param>
public sealed record Caller(string ClientId, string? Official, ImmutableArray<string> Scopes)
{
    /// <summary>When the token is not accepted any more, the allowed difference of clocks included.</summary>
    public DateTimeOffset ExpiresAt { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>The personal identifier of the citizen who is signed in: the token's <c>personal_id</c>, twelve digits; null for everybody else.
    /// It is nobody's name here: it is never logged, recorded or answered.</summary>
    public string? PersonalId { get; init; }

    /// <summary>Whether mutations may be sent: a token that has scopes must have <c>write</c> among them; one without is not so restricted.</summary>
    public bool MayWrite => Scopes.IsEmpty || Scopes.Contains("write", StringComparer.Ordinal);
}
