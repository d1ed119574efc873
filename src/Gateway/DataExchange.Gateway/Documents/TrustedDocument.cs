using System.Collections.Frozen;

namespace DataExchange.Gateway.Documents;

/// <summary>A document under one of its names.</summary>
/// <param name="Id">The name.</param>
/// <param name="Text">The text.</param>
/// <param name="Clients">The clients and agencies that it is for; null for everybody.</param>
internal sealed record TrustedDocument(string Id, TrustedText Text, FrozenSet<string>? Clients)
{
    public bool IsFor(DocumentCaller caller) => Clients is null || Clients.Contains(caller.Client) || Clients.Contains(caller.Agency);
}
