using System.CommandLine;
using DataExchange.Cli.Reporting;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Plans;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation;

namespace DataExchange.Cli.Commands;

/// <summary><c>dx plan</c>: how the gateway would answer an operation.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var supergraph = new Option<string>("--supergraph") { Description = "The file of the supergraph", Required = true };
        var operation = new Option<string?>("--operation") { Description = "The operation, where the document has several" };
        var query = new Argument<string>("QUERY") { Description = "The file of the document" };
        var command = new Command("plan", "Prints the plan of an operation: which subgraph is asked what, after what.") { supergraph, operation, query };
        command.SetAction(parsed =>
        {
            var graph = ReadSupergraph(parsed.GetValue(supergraph)!);
            var document = ReadDocument(parsed.GetValue(query)!, graph);
            Console.Out.Write(Plan(graph, document, Choose(document, parsed.GetValue(operation))));
            return ExitCode.Done;
        });
        return command;
    }

    private static Supergraph ReadSupergraph(string file)
    {
        var read = SupergraphReader.Read(InputFile.Read(file));
        return read.Supergraph ?? throw CommandFailure.Input(Diagnostics.Lines(read.Errors));
    }

    private static DocumentNode ReadDocument(string file, Supergraph supergraph)
    {
        var parsed = Parser.Parse(InputFile.Read(file));
        if (parsed.Error is { } error)
        {
            throw CommandFailure.Input(Diagnostics.Lines([error]));
        }

        var violations = DocumentValidator.Validate(supergraph.ApiSchema, parsed.Document!, maxErrors: 100);
        return violations.IsEmpty ? parsed.Document! : throw CommandFailure.Input(Diagnostics.Lines(violations));
    }

    private static OperationDefinitionNode Choose(DocumentNode document, string? name)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToList();
        var chosen = name is null ? (operations.Count == 1 ? operations[0] : null) : operations.Find(o => o.Name?.Value == name);
        return chosen ?? throw CommandFailure.Input(name is null
            ? "The document has several operations: name one with `--operation`."
            : $"The document has no operation `{name}`.");
    }

    private static string Plan(Supergraph supergraph, DocumentNode document, OperationDefinitionNode operation)
    {
        var normalized = OperationNormalizer.Normalize(supergraph.ApiSchema, document, operation);
        if (normalized.Error is { } tooLarge)
        {
            throw CommandFailure.Input(Diagnostics.Lines([tooLarge]));
        }

        var planned = QueryPlanner.Plan(supergraph, normalized.Operation!, new PlannerOptions());
        return planned.Plan is { } plan ? PlanPrinter.Print(plan) : throw CommandFailure.Input(Diagnostics.Lines([planned.Error!]));
    }
}
