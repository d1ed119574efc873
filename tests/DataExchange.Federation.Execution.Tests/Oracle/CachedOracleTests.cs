using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Execution.Tests.Harness;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Federation.Execution.Tests.Oracle;

/// <summary>
/// Over schemas, operations, guards, rules of keeping, changes and times at random: whatever is kept, the answer is the naive one of that moment, and services
/// are asked for less.
/// </summary>
public sealed class CachedOracleTests(ITestOutputHelper output)
{
    private const int Schemas = 25;
    private const int Steps = 120;
    private static readonly HashSet<string> Keys = ["id", "code"];

    [Fact]
    public async Task Answers_through_a_cache_equal_those_of_that_moment()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("DATAEXCHANGE_TEST_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        output.WriteLine($"seed {seed}");

        var (fault, tally) = await RunAsync(new Random(seed), isDeaf: false);

        output.WriteLine($"{tally}");
        Assert.True(fault is null, $"seed {seed}, {fault}");
        Assert.True(tally.Hits > 2_000, $"{tally}");
        Assert.True(tally.Hits > tally.Misses / 2, $"{tally}");
    }

    [Fact]
    public async Task A_cache_that_does_not_hear_of_changes_is_found_out()
    {
        var (fault, _) = await RunAsync(new Random(7), isDeaf: true);

        Assert.NotNull(fault);
    }

    private static async Task<(string? Fault, Tally Tally)> RunAsync(Random random, bool isDeaf)
    {
        var tally = new Tally();
        for (var i = 0; i < Schemas; i++)
        {
            var made = new MadeUpSupergraph(random);
            var supergraph = SupergraphReader.Read(new Source(made.Make())).Supergraph!;
            var world = new CachedWorld(supergraph, made, random, new DictionaryCache(new VirtualTime()) { IsDeaf = isDeaf });
            for (var j = 0; j < Steps; j++)
            {
                if (await world.StepAsync(tally) is { } fault)
                {
                    return ($"schema {i}, step {j}: {fault}", tally);
                }
            }
        }

        return (null, tally);
    }

    private sealed class Tally
    {
        public int Hits { get; set; }

        public int Misses { get; set; }

        public int Cached { get; set; }

        public override string ToString() => $"{Hits} hits, {Misses} misses, {Cached} flights without a request";
    }

    private sealed record AskedOperation(string Text, OperationDefinitionNode Operation, GuardAssignment Guards, ExecutablePlan Plan);

    private sealed class CachedWorld(Supergraph supergraph, MadeUpSupergraph made, Random random, DictionaryCache cache)
    {
        private readonly Dictionary<string, int> _versions = [];
        private readonly List<AskedOperation> _operations = [];
        private readonly MadeUpOperations _maker = new(supergraph.ApiSchema, random);

        public async Task<string?> StepAsync(Tally tally)
        {
            switch (random.Next(10))
            {
                case 0 or 1:
                    await ChangeAsync();
                    return null;
                case 2:
                    cache.Evict();
                    return null;
                default:
                    return await AskAsync(tally);
            }
        }

        private async Task ChangeAsync()
        {
            var type = (ObjectType)supergraph.Schema.FindType($"E{random.Next(4)}")!;
            var identity = $"{type.Name}#{random.Next(5)}";
            _versions[identity] = _versions.GetValueOrDefault(identity) + 1;
            var policy = new MadeUpPolicy(supergraph, 0, 0);
            var server = Server();
            var tags = new List<CacheTag>();
            foreach (var subgraph in (string[])["s0", "s1", "s2"])
            {
                var key = policy.KeyOf(subgraph, type.Name).Select(k => server.LeafOf(type, identity, k)!.GetValue<string>()).ToArray();
                tags.AddRange([CacheTags.OfSome(cache, subgraph, type.Name), CacheTags.OfEntity(cache, subgraph, type.Name, key)]);
            }

            await cache.InvalidateAsync(tags, TestContext.Current.CancellationToken);
        }

        private async Task<string?> AskAsync(Tally tally)
        {
            if (Operation() is not { } asked)
            {
                return null;
            }

            var (text, operation, guards, plan) = asked;
            var variables = new JsonObject { ["a"] = random.Next(2) == 0, ["b"] = random.Next(2) == 0 };
            var reference = new GuardedReference(supergraph.Schema, Keys, guards, made.Requirements, []) { Versions = _versions };
            var expected = new JsonObject { ["data"] = reference.Select(supergraph.Schema.QueryType, "root", [operation.SelectionSet], variables) }.ToJsonString();
            var server = Server();
            var executor = new PlanExecutor(server, new ExecutionOptions { MaxEntitiesPerFetch = random.Next(3) == 0 ? 3 : 500, BatchWindow = TimeSpan.Zero }, null, cache);
            var request = new ExecutionRequest
            {
                Guard = new RecordingGuard(supergraph.Schema, Server(), guards, letsAllPass: false),
                Variables = Harness.Federation.Variables(("a", variables["a"]!.ToJsonString()), ("b", variables["b"]!.ToJsonString())),
            };
            using var result = await executor.ExecuteAsync(plan, request, TestContext.Current.CancellationToken);
            var written = new ArrayBufferWriter<byte>();
            result.WriteTo(written);
            foreach (var call in result.Calls)
            {
                tally.Cached += call.IsCached ? 1 : 0;
                tally.Hits += call.Reads.Sum(r => r.Hits);
                tally.Misses += call.Reads.Sum(r => r.Misses);
            }

            var actual = JsonSerializer.Deserialize<JsonNode>(written.WrittenSpan)!.ToJsonString();
            return expected == actual ? null : $"{text}\nexpected {expected}\nactual   {actual}\n{variables.ToJsonString()}\n{string.Join('\n', server.Asked)}";
        }

        private AskedOperation? Operation()
        {
            if (_operations.Count > 0 && (_operations.Count >= 12 || random.Next(2) == 0))
            {
                return _operations[random.Next(_operations.Count)];
            }

            // Who asks the same under other rights and rules shares what is kept.
            var text = _operations.Count > 0 && random.Next(3) == 0 ? _operations[random.Next(_operations.Count)].Text : _maker.Next();
            var document = PlanSketch.Parse(text);
            var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
            var guards = new GuardAssignment(MadeUpSupergraph.EntityTypes, random);
            var guarded = guards.Assign(OperationNormalizer.Normalize(supergraph.ApiSchema, document, operation).Operation!);
            if (QueryPlanner.Plan(supergraph, guarded, new PlannerOptions { MaxTime = TimeSpan.FromMinutes(1) }).Plan is not { } plan)
            {
                return null;
            }

            var policy = new MadeUpPolicy(supergraph, random.Next(2), random.Next(3) == 0 ? 100 : 70);
            var asked = new AskedOperation(text, operation, guards, PlanCompiler.Compile(plan, supergraph.ApiSchema, new CompilerOptions { Cache = policy }));
            _operations.Add(asked);
            return asked;
        }

        private MadeUpServer Server() => new(supergraph.Schema, MadeUpSupergraph.EntityTypes, Keys) { Versions = _versions };
    }
}
