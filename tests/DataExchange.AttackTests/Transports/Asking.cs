using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.Transports;

/// <summary>The shortest way to ask a system one thing.</summary>
internal static class Asking
{
    /// <summary>Asks by POST, as a client of the state.</summary>
    public static Task<AttackReply> AskAsync(
        this AttackSystem system, string query, string client = Callers.Housing, string? variables = null, string transport = TransportMatrix.Post, string? token = null,
        params (string Name, string Value)[] headers) =>
        TransportMatrix.All[transport].SendAsync(system.Url, new AttackRequest(query) { Token = token ?? system.Tokens.Of(client), Variables = variables, Headers = headers });
}
