using System.Collections.Concurrent;
using System.Text;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.Tests.Harness;

/// <summary>Answers requests to subgraphs by script, and remembers them.</summary>
internal sealed class StubClient : ISubgraphClient
{
    private readonly ConcurrentQueue<string> _requests = new();

    /// <summary>What was sent: the subgraph and the body.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>How it answers a body.</summary>
    public Func<string, SubgraphResponse> Script { get; set; } = _ => SubgraphResponse.Failed(SubgraphOutcome.Unreachable);

    /// <summary>What every answer waits for; null for nothing.</summary>
    public TaskCompletionSource? Gate { get; set; }

    /// <summary>What the answer to a body waits for.</summary>
    public Func<string, Task>? GateOf { get; set; }

    public void Reply(string json, ResponseFreshness? freshness = null) => Script = _ => Json(json, freshness);

    public static SubgraphResponse Json(string json, ResponseFreshness? freshness = null)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var pooled = Pool<byte>.Rent(bytes.Length);
        bytes.CopyTo(pooled, 0);
        return SubgraphResponse.AnsweredFromPool(200, "application/json", pooled, bytes.Length, freshness ?? ResponseFreshness.Unstated);
    }

    public async ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetString(request.Body.Span);
        _requests.Enqueue($"{request.Subgraph} {body}");
        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellationToken);
        }

        await (GateOf?.Invoke(body) ?? Task.CompletedTask);
        return Script(body);
    }
}
