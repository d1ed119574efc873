using System.Text.Json.Nodes;

namespace DataExchange.ConformanceTests.Audit.Running;

/// <summary>An operation of a case and what has to come of it.</summary>
internal sealed record AuditQuery
{
    /// <summary>The name within the case.</summary>
    public required string Name { get; init; }

    public required string Operation { get; init; }

    public required JsonObject Variables { get; init; }

    /// <summary>The answer word for word: <c>data</c>, and <c>errors</c> as true or false; null where one server over the same data says it.</summary>
    public JsonObject? Answer { get; init; }

    /// <summary>Most requests to subgraphs; null where any number will do.</summary>
    public int? MostRequests { get; init; }

    /// <summary>What it is refused by before anything is fetched: <c>validation</c> or the code of a planning error; null where it is answered.</summary>
    public string? RefusedBy { get; init; }
}
