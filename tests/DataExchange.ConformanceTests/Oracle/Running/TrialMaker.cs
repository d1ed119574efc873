using DataExchange.ConformanceTests.Oracle.Graphs;
using DataExchange.ConformanceTests.Oracle.Operations;
using DataExchange.ConformanceTests.Oracle.Serving;
using DataExchange.ConformanceTests.Validation;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation;

namespace DataExchange.ConformanceTests.Oracle.Running;

/// <summary>Makes up trials on a graph set; the same number, the same trial.</summary>
internal sealed class TrialMaker(GraphSet graph)
{
    private const int Attempts = 4;
    private readonly Schema _deferrable = WithDefer(graph.Supergraph.ApiSchema);

    public Trial Make(int number)
    {
        var chance = new Chance(number, 0);
        return Make(chance, Operation(chance, isDeferred: false));
    }

    /// <summary>A trial whose answer comes in parts.</summary>
    public Trial MakeDeferred(int number)
    {
        var chance = new Chance(number, 0);
        return Make(chance, Operation(chance, isDeferred: true)) with { IsDeferred = true };
    }

    private Trial Make(Chance chance, MadeUpOperation operation)
    {
        return new Trial
        {
            Graph = graph,
            Operation = operation.Text,
            Variables = operation.Variables,
            Salt = chance.Below(1_000),
            Failures = chance.In(25) ? 40 : 0,
            HasLabels = chance.In(50),
            IsImproved = !chance.In(20),
            BatchSize = chance.In(20) ? 2 : 500,
        };
    }

    /// <summary>A trial in which a subgraph is broken.</summary>
    public Trial MakeFaulty(int number)
    {
        var chance = new Chance(~number, 0);
        return Make(number) with { Failures = 0, Fault = new Fault(chance.Of(graph.Sources).Name, chance.Of(Enum.GetValues<FaultKind>())) };
    }

    private MadeUpOperation Operation(Chance chance, bool isDeferred)
    {
        for (var attempt = 0; ; attempt++)
        {
            var operation = new OperationGenerator(graph.Supergraph.ApiSchema, chance, isCautious: attempt >= Attempts / 2, isDeferred).Next();
            var schema = isDeferred ? _deferrable : graph.Supergraph.ApiSchema;
            var parsed = Parser.Parse(new Source(operation.Text));
            var complaint = parsed.Error?.Message ?? DocumentValidator.Validate(schema, parsed.Document!).FirstOrDefault()?.Message;
            if (complaint is null)
            {
                return operation;
            }

            if (attempt >= Attempts * 5)
            {
                throw new OracleException($"The generator makes no valid operation: {complaint}\n{operation.Text}");
            }
        }
    }

    private static Schema WithDefer(Schema schema)
    {
        var defer = Parser.Parse(new Source("directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT"), ParserOptions.Schema).Document!;
        return SchemaBuilder.Build(new DocumentNode([.. SchemaPrinter.ToDocument(schema).Definitions, .. defer.Definitions])).Schema!;
    }
}
