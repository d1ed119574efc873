using System.CommandLine;
using System.CommandLine.Parsing;
using DataExchange.Cli.Composing;
using DataExchange.Cli.Reporting;
using DataExchange.Federation.Composition;

namespace DataExchange.Cli.Commands;

/// <summary><c>dx compose</c>: subgraphs to a supergraph, or all diagnostics.</summary>
internal static class ComposeCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--out") { Description = "The file to write the supergraph to; it is replaced as a whole or not at all. Default: standard output", HelpName = "FILE" };
        var urls = new Option<string[]>("--url") { Description = "Where the gateway finds a subgraph, where that is not the address it was read from; may be repeated", HelpName = "NAME=URL" };
        var json = new Option<bool>("--json") { Description = "Writes one JSON object to standard output: supergraph (null where --out is given or there are errors), errors, hints" };
        var subgraphs = new Argument<string[]>("NAME=URL_OR_FILE") { Description = "Each subgraph's name, and the file of its schema or the address that answers for it", Arity = ArgumentArity.OneOrMore };
        var command = new Command("compose", "Composes subgraph schemas into a supergraph.") { output, urls, json, subgraphs };
        command.Validators.Add(result => Check(result, subgraphs, urls));
        command.SetAction((parsed, cancellation) => RunAsync(
            SubgraphArgument.Read(parsed.GetValue(subgraphs)!, parsed.GetValue(urls) ?? []),
            parsed.GetValue(output),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static void Check(CommandResult result, Argument<string[]> subgraphs, Option<string[]> urls)
    {
        foreach (var problem in SubgraphArgument.Problems(result.GetValue(subgraphs) ?? [], result.GetValue(urls) ?? []))
        {
            result.AddError(problem);
        }
    }

    private static async Task<int> RunAsync(IReadOnlyList<SubgraphArgument> subgraphs, string? output, bool isJson, CancellationToken cancellation)
    {
        var sources = await SubgraphLoading.LoadAsync(subgraphs, cancellation).ConfigureAwait(false);
        var result = Composer.Compose(sources);
        await ComposeReport.WriteLinesAsync(Console.Error, result).ConfigureAwait(false);
        if (result.Sdl is { } sdl && output is not null)
        {
            await SupergraphFile.WriteAsync(output, sdl, cancellation).ConfigureAwait(false);
        }

        if (isJson)
        {
            ComposeReport.WriteJson(Console.OpenStandardOutput(), result, isSupergraphIncluded: output is null);
        }
        else if (result.Sdl is not null && output is null)
        {
            await Console.Out.WriteAsync(result.Sdl).ConfigureAwait(false);
        }

        return result.Sdl is null ? ExitCode.Input : ExitCode.Done;
    }
}
