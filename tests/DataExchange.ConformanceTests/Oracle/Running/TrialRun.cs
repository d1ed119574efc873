using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Data;
using DataExchange.ConformanceTests.Oracle.Serving;
using DataExchange.Federation.Execution;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;

namespace DataExchange.ConformanceTests.Oracle.Running;

/// <summary>Answers a trial in both ways and says how the answers differ.</summary>
/// <param name="tamper">Breaks plans on purpose, to see that it is found out; null for plans as they are.</param>
internal sealed class TrialRun(Func<QueryPlan, QueryPlan>? tamper = null)
{
    /// <summary>The complaint, or null where the answers agree.</summary>
    public async Task<string?> ComplainAsync(Trial trial)
    {
        var document = Parser.Parse(new Source(trial.Operation)).Document!;
        var supergraph = trial.Graph.Supergraph;
        var world = new World(supergraph, new WorldFields(supergraph), trial.Salt, trial.Failures);
        var server = new DocumentServer(supergraph.ApiSchema, document, trial.Variables, new MonolithFields(supergraph, world));
        var expected = new Answer(server.Run(), server.Errors);

        var (plan, error) = Plan(trial, document);
        if (plan is null)
        {
            return $"There is no plan: {error!.Code} {error.Message}";
        }

        plan = tamper?.Invoke(plan) ?? plan;
        var subgraphs = new OracleSubgraphs(trial.Graph, world, trial.Fault);
        var compiled = PlanCompiler.Compile(plan, supergraph.ApiSchema);
        var executor = new PlanExecutor(subgraphs, Options(trial));
        var parts = compiled.IsIncremental ? await DeferredAnswer.GatherAsync(executor, compiled, Request(trial)) : null;
        var actual = parts?.Whole ?? await ExecuteAsync(executor, compiled, Request(trial));
        var complaint = subgraphs.Complaints.TryPeek(out var refused) ? refused
            : trial.Fault is { } fault ? FaultComparison.Complain(plan, fault, expected, actual)
            : parts is not null ? parts.Complain(expected)
            : AnswerComparison.Complain(expected, actual, isOrdered: !trial.Operation.Contains("(if: $", StringComparison.Ordinal) && !trial.Operation.Contains("(if:$", StringComparison.Ordinal));
        return complaint is null ? null : $"{complaint}\n{PlanPrinter.Print(plan)}\n{string.Join('\n', subgraphs.Asked)}\nexpected {expected}\nactual   {actual}";
    }

    private static (QueryPlan? Plan, GraphQLError? Error) Plan(Trial trial, DocumentNode document)
    {
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var normalized = OperationNormalizer.Normalize(trial.Graph.Supergraph.ApiSchema, document, operation, new NormalizerOptions
        {
            DeferVariables = trial.IsDeferred
                ? trial.Variables.Where(v => v.Value is JsonValue value && value.TryGetValue<bool>(out _)).ToDictionary(v => v.Key, v => v.Value!.GetValue<bool>(), StringComparer.Ordinal)
                : null,
        });
        if (normalized.Operation is null)
        {
            return (null, normalized.Error);
        }

        var options = new PlannerOptions
        {
            ActiveLabels = trial.HasLabels ? ["percent(50)"] : [],
            MaxImprovementSteps = trial.IsImproved ? PlannerOptions.Default.MaxImprovementSteps : 0,
            MaxTime = TimeSpan.FromMinutes(1),
        };
        var result = QueryPlanner.Plan(trial.Graph.Supergraph, normalized.Operation, options);
        return (result.Plan, result.Error);
    }

    private static ExecutionOptions Options(Trial trial) => new()
    {
        MaxEntitiesPerFetch = trial.BatchSize,
        MaxEntities = int.MaxValue,
        MaxResponseNodes = int.MaxValue,
        MaxErrors = 10_000,
        MaxErrorsPerFetch = 10_000,
        Timeout = TimeSpan.FromMinutes(1),
        BatchWindow = TimeSpan.Zero,
    };

    private static ExecutionRequest Request(Trial trial) => new()
    {
        Variables = trial.Variables.ToDictionary(v => v.Key, v => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(v.Value?.ToJsonString() ?? "null"), StringComparer.Ordinal),
    };

    private static async Task<Answer> ExecuteAsync(PlanExecutor executor, ExecutablePlan plan, ExecutionRequest request)
    {
        using var result = await executor.ExecuteAsync(plan, request, CancellationToken.None);
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        var response = JsonNode.Parse(output.WrittenSpan)!;
        return new Answer(response["data"], [.. (response["errors"]?.AsArray() ?? []).Select(e => ResponsePath.Of(e!["path"] as JsonArray))]);
    }
}
