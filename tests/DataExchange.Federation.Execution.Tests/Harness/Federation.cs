using System.Buffers;
using System.Text;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Execution.Transport;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Federation.Execution.Tests.Harness;

/// <summary>Scriptable subgraphs by name, and an executor that asks them over HTTP.</summary>
internal sealed class Federation : IAsyncDisposable
{
    private readonly Dictionary<string, ScriptableSubgraph> _subgraphs = [];
    private HttpSubgraphClient? _http;
    private ISubgraphClient? _client;

    public ExecutionOptions Options { get; init; } = new();

    public ResilienceOptions Resilience { get; init; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public int MaxResponseBytes { get; init; } = 8 * 1024 * 1024;

    public IReadOnlyList<SubgraphCall> Calls { get; private set; } = [];

    public ScriptableSubgraph this[string name] => _subgraphs[name];

    public async Task<Federation> WithAsync(string name, string? reply = null)
    {
        _subgraphs[name] = await ScriptableSubgraph.StartAsync();
        if (reply is not null)
        {
            _subgraphs[name].Reply(reply);
        }

        return this;
    }

    /// <summary>Runs a plan and returns the whole response as text.</summary>
    public async Task<string> RunAsync(PlanSketch sketch, ExecutionRequest? request = null) => await RunAsync(sketch.Compile(), request);

    /// <summary>Runs a plan and returns the whole response as text.</summary>
    public async Task<string> RunAsync(ExecutablePlan plan, ExecutionRequest? request = null)
    {
        var executor = new PlanExecutor(Client(), Options, Time);
        using var result = await executor.ExecuteAsync(plan, request ?? new ExecutionRequest(), TestContext.Current.CancellationToken);
        Calls = result.Calls;
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        foreach (var subgraph in _subgraphs.Values)
        {
            await subgraph.DisposeAsync();
        }
    }

    public ISubgraphClient Client()
    {
        _http ??= new HttpSubgraphClient(_subgraphs.ToDictionary(s => s.Key, s => new HttpSubgraphOptions { Url = s.Value.Url, MaxResponseBytes = MaxResponseBytes }));
        return _client ??= new ResilientSubgraphClient(_http, Resilience, Time);
    }

    public static Dictionary<string, ReadOnlyMemory<byte>> Variables(params (string Name, string Json)[] values) =>
        values.ToDictionary(v => v.Name, v => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(v.Json));
}
