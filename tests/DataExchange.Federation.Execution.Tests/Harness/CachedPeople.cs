using System.Buffers;
using System.Text;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Execution.Running;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Federation.Execution.Tests.Harness;

/// <summary>An executor with a cache, over subgraphs that answer by script, on a clock that is moved.</summary>
internal sealed class CachedPeople
{
    private readonly PlanExecutor _executor;

    public CachedPeople()
        : this(new VirtualTime(), null, new StubClient())
    {
    }

    private CachedPeople(VirtualTime time, DictionaryCache? cache, StubClient client)
    {
        (Time, Client, Cache) = (time, client, cache ?? new DictionaryCache(time));
        _executor = new PlanExecutor(Client, new ExecutionOptions { BatchWindow = TimeSpan.Zero }, Time, Cache);
    }

    public VirtualTime Time { get; }

    public DictionaryCache Cache { get; }

    public StubClient Client { get; }

    public ICachePolicy Policy { get; set; } = new FixedPolicy();

    public bool VerifiesKeys { get; init; }

    /// <summary>The requests to subgraphs that the last answer took.</summary>
    public IReadOnlyList<SubgraphCall> Calls { get; private set; } = [];

    /// <summary>Another executor with the same cache and the same subgraphs.</summary>
    public CachedPeople Beside() => new(Time, Cache, Client);

    public ExecutablePlan Compile(PlanSketch sketch) => sketch.Compile(new CompilerOptions { VerifyEntityKeys = VerifiesKeys, Cache = Policy });

    public Task<string> RunAsync(PlanSketch sketch, ExecutionRequest? request = null) => RunAsync(Compile(sketch), request, TestContext.Current.CancellationToken);

    public async Task<string> RunAsync(ExecutablePlan plan, ExecutionRequest? request, CancellationToken cancellationToken)
    {
        using var result = await _executor.ExecuteAsync(plan, request ?? new ExecutionRequest(), cancellationToken);
        Calls = result.Calls;
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A citizen's name, found by id.</summary>
    public static PlanSketch Name(string field = "name") => People.Ask($"{{ citizen(id: 1) {{ {field} }} }}").Root("population", $"{{ citizen(id: 1) {{ id {field} }} }}");

    /// <summary>Citizens by id, whose fields another subgraph has.</summary>
    public static PlanSketch Taxes(string fields = "debt") => People.Ask($"{{ citizens {{ {fields} }} }}")
        .Root("population", "{ citizens { id } }")
        .Entities("tax", "citizens", "Citizen{id}", $"{{ {fields} }}");
}
