using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Serving;

namespace DataExchange.ConformanceTests.Oracle.Running;

/// <summary>The data of an answer and the paths of its errors.</summary>
internal sealed record Answer(JsonNode? Data, IReadOnlyList<ResponsePath> Errors)
{
    public string Text { get; } = Data?.ToJsonString() ?? "null";

    public override string ToString() => $"{Text} errors {string.Join(' ', Errors)}";
}
