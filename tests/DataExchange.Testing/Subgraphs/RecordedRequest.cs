using System.Text.Json;

namespace DataExchange.Testing.Subgraphs;

/// <summary>A request that a subgraph received.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Protocol">Such as <c>HTTP/1.1</c>.</param>
/// <param name="Headers">All headers, names in lower case.</param>
/// <param name="Body">The body as text.</param>
public sealed record RecordedRequest(string Method, string Protocol, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The GraphQL document.</summary>
    public string Query => JsonDocument.Parse(Body).RootElement.GetProperty("query").GetString()!;

    /// <summary>The variables as JSON text.</summary>
    public string Variables => JsonDocument.Parse(Body).RootElement.GetProperty("variables").GetRawText();
}
