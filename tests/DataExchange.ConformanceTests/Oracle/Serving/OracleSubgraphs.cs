using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Data;
using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>The subgraphs of a graph set as the executor reaches them, and a record of what they were asked.</summary>
internal sealed class OracleSubgraphs(GraphSet graph, World world, Fault? fault) : ISubgraphClient
{
    private int _requests;

    /// <summary>The requests that a subgraph should never have been sent.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public ConcurrentQueue<string> Asked { get; } = new();

    public async ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        var body = JsonNode.Parse(request.Body.Span)!.AsObject();
        var text = body["query"]!.ToString();
        Asked.Enqueue($"{request.Subgraph}: {text} {body["variables"]?.ToJsonString()}");

        // Answers arrive in changing orders.
        if (WorldHash.Of($"{text}{Interlocked.Increment(ref _requests)}") % 4 == 0)
        {
            await Task.Yield();
        }

        if (fault is { Kind: FaultKind.Unreachable } && fault.Subgraph == request.Subgraph)
        {
            return SubgraphResponse.Failed(SubgraphOutcome.Unreachable);
        }

        return Answer(request.Subgraph, text, body["variables"] as JsonObject ?? []);
    }

    private SubgraphResponse Answer(string subgraph, string text, JsonObject variables)
    {
        var (document, complaint) = graph.Served[subgraph].Read(text);
        if (document is null)
        {
            return Refuse($"{subgraph} refuses {text}: {complaint}");
        }

        var fields = new SubgraphFields(graph.Supergraph, world, subgraph, fault);
        var server = new DocumentServer(graph.Served[subgraph].Schema, document, variables, fields);
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
