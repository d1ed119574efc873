namespace DataExchange.Federation.Execution.Transport;

/// <summary>One GraphQL request to a subgraph.</summary>
public sealed record SubgraphRequest
{
    /// <summary>The name of the subgraph.</summary>
    public required string Subgraph { get; init; }

    /// <summary>The JSON body (<c>query</c>, <c>variables</c>). Lent until the call has ended.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether the request is a mutation, which is never sent twice.</summary>
    public bool IsMutation { get; init; }

    /// <summary>The id of the client request that caused this one, for correlation; null for none.</summary>
    public string? RequestId { get; init; }

    /// <summary>In whose name a mutation is made; null for nobody's, and for everything but mutations.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>What is left of the client request's time; null for no bound beyond the subgraph's own.</summary>
    public TimeSpan? TimeLeft { get; init; }

    /// <summary>How many entities are asked for; 0 for root fields.</summary>
    public int Entities { get; init; }

    /// <summary>The W3C trace context to hand on as <c>traceparent</c>; null for none.</summary>
    public string? TraceParent { get; init; }
}
