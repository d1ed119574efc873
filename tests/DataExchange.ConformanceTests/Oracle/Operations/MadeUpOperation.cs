using System.Text.Json.Nodes;

namespace DataExchange.ConformanceTests.Oracle.Operations;

/// <summary>An operation and the values of its variables.</summary>
internal sealed record MadeUpOperation(string Text, JsonObject Variables);
