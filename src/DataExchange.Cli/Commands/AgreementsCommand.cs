using System.CommandLine;
using System.Text.Json;
using DataExchange.Access.Documents.Agreements;
using DataExchange.Cli.Agreements;
using DataExchange.Cli.Reporting;

namespace DataExchange.Cli.Commands;

/// <summary><c>dx agreements</c>: agreements as YAML documents, out of a store and into it.</summary>
internal static class AgreementsCommand
{
    public static Command Create() => new("agreements", "Agreements as YAML documents: out of the store, and into it as drafts.") { Export(), Import() };

    private static Command Export()
    {
        var output = new Option<string?>("--out") { Description = "The directory to write to, one file for each agreement. Default: standard output", HelpName = "DIR" };
        var ids = new Option<string[]>("--id") { Description = "An agreement, as its identifier or id@version; may be repeated. Default: the latest version of each", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "With --out: writes the names of the files to standard output as a JSON array" };
        var data = SharedOptions.Data();
        var command = new Command("export", "Writes agreements as YAML.") { output, ids, json, data };
        command.SetAction((parsed, cancellation) => ExportAsync(parsed.GetValue(data)!, parsed.GetValue(output), parsed.GetValue(ids) ?? [], parsed.GetValue(json), cancellation));
        return command;
    }

    private static Command Import()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of agreements", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change, and changes nothing" };
        var json = new Option<bool>("--json") { Description = "Writes one JSON object to standard output: dryRun, agreements, problems" };
        var reason = new Option<string>("--reason") { Description = "Why; kept with the change", DefaultValueFactory = _ => "Imported from files." };
        var data = SharedOptions.Data();
        var command = new Command("import", "Reads agreements from YAML: new ones and new versions become drafts; nothing is brought into force.") { files, dryRun, json, reason, data };
        command.SetAction((parsed, cancellation) =>
            ImportAsync(parsed.GetValue(files)!, parsed.GetValue(data)!, parsed.GetValue(reason)!, parsed.GetValue(dryRun), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> ExportAsync(string data, string? output, IReadOnlyCollection<string> ids, bool isJson, CancellationToken cancellation)
    {
        var store = await AgreementStore.OpenAsync(data, cancellation).ConfigureAwait(false);
        var agreements = AgreementExport.Select(await AgreementStore.LoadAsync(store, cancellation).ConfigureAwait(false), ids);
        if (output is null)
        {
            await Console.Out.WriteAsync(AgreementYaml.Write(agreements)).ConfigureAwait(false);
            return ExitCode.Done;
        }

        var files = await AgreementExport.WriteAsync(output, agreements, cancellation).ConfigureAwait(false);
        await Console.Out.WriteLineAsync(isJson ? JsonSerializer.Serialize(files) : string.Join('\n', files)).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static async Task<int> ImportAsync(string[] files, string data, string reason, bool isDryRun, bool isJson, CancellationToken cancellation)
    {
        var read = files.Select(AgreementFile.Read).ToList();
        var store = await AgreementStore.OpenAsync(data, cancellation).ConfigureAwait(false);
        var outcome = await new AgreementImport(store, reason).RunAsync(read, isDryRun, cancellation).ConfigureAwait(false);
        await ImportReport.WriteLinesAsync(isJson ? TextWriter.Null : Console.Out, Console.Error, outcome, isDryRun).ConfigureAwait(false);
        if (isJson)
        {
            ImportReport.WriteJson(Console.OpenStandardOutput(), outcome, isDryRun);
        }

        return outcome.Problems.IsEmpty ? ExitCode.Done : ExitCode.Input;
    }
}
