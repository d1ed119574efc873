using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.ConformanceTests.Oracle.Serving;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.ConformanceTests.Audit.Running;

/// <summary>Subgraphs over any resolvers, and what they complain of: a document they do not understand, a question they must not be asked.</summary>
internal sealed class AuditSubgraphs(GraphSet graph, Func<string, IEntitySource> fields) : ISubgraphClient
{
    public ConcurrentQueue<string> Asked { get; } = new();

    public ConcurrentQueue<string> Complaints { get; } = new();

    public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        var body = JsonNode.Parse(request.Body.Span)!.AsObject();
        var text = body["query"]!.ToString();
        Asked.Enqueue($"{request.Subgraph}: {text} {body["variables"]?.ToJsonString()}");
        return ValueTask.FromResult(Answer(request.Subgraph, text, body["variables"] as JsonObject ?? []));
    }

    private SubgraphResponse Answer(string subgraph, string text, JsonObject variables)
    {
        var (document, complaint) = graph.Served[subgraph].Read(text);
        if (document is null)
        {
            return Refuse($"{subgraph} refuses {text}: {complaint}");
        }

        var server = new DocumentServer(graph.Served[subgraph].Schema, document, variables, fields(subgraph));
        try
        {
            var answer = new JsonObject { ["data"] = server.Run() };
            if (server.Errors.Count > 0)
            {
                answer["errors"] = new JsonArray([.. server.Errors.Select(e => new JsonObject { ["message"] = "broken", ["path"] = e.ToJson() })]);
            }

            return SubgraphResponse.Answered(200, "application/json", Encoding.UTF8.GetBytes(answer.ToJsonString()));
        }
        catch (OracleException e)
        {
            return Refuse($"{e.Message} in {text} {variables.ToJsonString()}");
        }
    }

    private SubgraphResponse Refuse(string complaint)
    {
        Complaints.Enqueue(complaint);
        return SubgraphResponse.Failed(SubgraphOutcome.Unreachable);
    }
}
