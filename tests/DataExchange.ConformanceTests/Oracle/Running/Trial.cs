using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.ConformanceTests.Oracle.Serving;

namespace DataExchange.ConformanceTests.Oracle.Running;

/// <summary>One operation to be answered in both ways.</summary>
internal sealed record Trial
{
    public required GraphSet Graph { get; init; }

    public required string Operation { get; init; }

    public required JsonObject Variables { get; init; }

    /// <summary>Equal salts, equal data.</summary>
    public int Salt { get; init; }

    /// <summary>Of a thousand fields that may fail, so many do.</summary>
    public int Failures { get; init; }

    /// <summary>Whether progressive overrides are active.</summary>
    public bool HasLabels { get; init; }

    /// <summary>Whether the planner looks for better plans than the first.</summary>
    public bool IsImproved { get; init; } = true;

    /// <summary>Most entities in one request.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>Whether the answer is asked for in parts.</summary>
    public bool IsDeferred { get; init; }

    /// <summary>What is broken; null for nothing.</summary>
    public Fault? Fault { get; init; }
}
