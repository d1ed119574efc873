using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Data;
using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.ConformanceTests.Oracle.Running;
using DataExchange.ConformanceTests.Oracle.Serving;
using DataExchange.Federation.Execution;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.Validation;

namespace DataExchange.ConformanceTests.Audit.Running;

/// <summary>Answers the queries of a case over one supergraph and says what is wrong with the answers.</summary>
internal sealed class AuditRun(AuditCase given, GraphSet graph)
{
    private const int Worlds = 8;

    /// <summary>The complaint, or null where all is as it should be.</summary>
    public async Task<string?> ComplainAsync(AuditQuery query)
    {
        var document = Parser.Parse(new Source(query.Operation)).Document ?? throw new FormatException($"{query.Name} is no GraphQL document.");
        var (plan, refusal) = Plan(document);
        if (plan is null || query.RefusedBy is not null)
        {
            return refusal == query.RefusedBy ? null : $"`{query.RefusedBy}` expected, `{refusal}` found";
        }

        var complaint = query.MostRequests < PlanSize.Of(plan).Requests ? $"{PlanSize.Of(plan).Requests} requests, {query.MostRequests} are enough" : null;
        if (query.Answer is { } answer)
        {
            complaint ??= await ComplainOfWrittenAsync(query, plan, answer);
        }
        else
        {
            for (var salt = 0; salt < Worlds && complaint is null; salt++)
            {
                complaint = await ComplainOfWorldAsync(query, document, plan, salt);
            }
        }

        return complaint is null ? null : $"{complaint}\n{PlanPrinter.Print(plan)}";
    }

    private (QueryPlan? Plan, string? Refusal) Plan(DocumentNode document)
    {
        var schema = graph.Supergraph.ApiSchema;
        if (!DocumentValidator.Validate(schema, document).IsEmpty)
        {
            return (null, "validation");
        }

        var normalized = OperationNormalizer.Normalize(schema, document, document.Definitions.OfType<OperationDefinitionNode>().Single());
        var planned = QueryPlanner.Plan(graph.Supergraph, normalized.Operation!, new PlannerOptions { MaxTime = TimeSpan.FromMinutes(1) });
        return (planned.Plan, planned.Error?.Code);
    }

    private async Task<string?> ComplainOfWrittenAsync(AuditQuery query, QueryPlan plan, JsonObject answer)
    {
        var fields = given.Data.ToDictionary(d => d.Key, d => new WrittenFields(d.Key, graph.Served[d.Key].Schema, d.Value), StringComparer.Ordinal);
        var subgraphs = new AuditSubgraphs(graph, name => fields.TryGetValue(name, out var found) ? found : throw new OracleException($"{name} must not be asked"));
        var response = await ExecuteAsync(query, plan, subgraphs);
        var hasErrors = response["errors"] is not null;
        return subgraphs.Complaints.TryPeek(out var complaint) ? complaint
            : !JsonNode.DeepEquals(answer["data"], response["data"]) || (answer["errors"]?.GetValue<bool>() ?? hasErrors) != hasErrors
                ? $"{answer.ToJsonString()} expected, {response.ToJsonString()} found\n{string.Join('\n', subgraphs.Asked)}"
                : null;
    }

    private async Task<string?> ComplainOfWorldAsync(AuditQuery query, DocumentNode document, QueryPlan plan, int salt)
    {
        var world = new World(graph.Supergraph, new WorldFields(graph.Supergraph), salt, failures: 0);
        var server = new DocumentServer(graph.Supergraph.ApiSchema, document, query.Variables, new MonolithFields(graph.Supergraph, world));
        var expected = new Answer(server.Run(), server.Errors);
        var subgraphs = new AuditSubgraphs(graph, name => new SubgraphFields(graph.Supergraph, world, name, null));
        var response = await ExecuteAsync(query, plan, subgraphs);
        var actual = new Answer(response["data"], [.. (response["errors"]?.AsArray() ?? []).Select(e => ResponsePath.Of(e!["path"] as JsonArray))]);
        var complaint = subgraphs.Complaints.TryPeek(out var refused) ? refused : AnswerComparison.Complain(expected, actual, isOrdered: query.Variables.Count == 0);
        return complaint is null ? null : $"{complaint}\n{string.Join('\n', subgraphs.Asked)}\nexpected {expected}\nactual   {actual}";
    }

    private async Task<JsonNode> ExecuteAsync(AuditQuery query, QueryPlan plan, AuditSubgraphs subgraphs)
    {
        var request = new ExecutionRequest
        {
            Variables = query.Variables.ToDictionary(v => v.Key, v => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(v.Value?.ToJsonString() ?? "null"), StringComparer.Ordinal),
        };
        var options = new ExecutionOptions { Timeout = TimeSpan.FromMinutes(1), BatchWindow = TimeSpan.Zero };
        using var result = await new PlanExecutor(subgraphs, options).ExecuteAsync(PlanCompiler.Compile(plan, graph.Supergraph.ApiSchema), request, CancellationToken.None);
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return JsonNode.Parse(output.WrittenSpan)!;
    }
}
