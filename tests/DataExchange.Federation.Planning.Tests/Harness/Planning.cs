using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Plans;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Planning.Tests.Harness;

/// <summary>From text to plan.</summary>
internal static class Planning
{
    public static NormalizedOperation Normalize(Supergraph supergraph, string operation)
    {
        var parsed = Parser.Parse(new Source(operation));
        Assert.Null(parsed.Error);
        var document = parsed.Document!;
        var result = OperationNormalizer.Normalize(supergraph.ApiSchema, document, document.Definitions.OfType<OperationDefinitionNode>().First());
        Assert.Null(result.Error);
        return result.Operation!;
    }

    public static PlanResult TryPlan(string fixture, string operation, PlannerOptions? options = null)
    {
        var supergraph = Fixture.Read(fixture);
        return QueryPlanner.Plan(supergraph, Normalize(supergraph, operation), options);
    }

    public static QueryPlan Plan(Supergraph supergraph, NormalizedOperation operation, PlannerOptions? options = null)
    {
        var result = QueryPlanner.Plan(supergraph, operation, options);
        Assert.Null(result.Error);
        return result.Plan!;
    }

    public static QueryPlan Plan(string fixture, string operation, PlannerOptions? options = null)
    {
        var supergraph = Fixture.Read(fixture);
        return Plan(supergraph, Normalize(supergraph, operation), options);
    }

    /// <summary>The operation and its plan as one text.</summary>
    public static string Text(string fixture, string operation, PlannerOptions? options = null) =>
        operation.Trim() + "\n\n" + PlanPrinter.Print(Plan(fixture, operation, options));
}
