using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.Access;
using DataExchange.Access.Agreements;
using DataExchange.Access.Documents.Importing;

namespace DataExchange.Cli.Agreements;

/// <summary>What an import did, for people and for programs.</summary>
internal static class ImportReport
{
    public static async Task WriteLinesAsync(TextWriter output, TextWriter errors, ImportOutcome outcome, bool isDryRun)
    {
        foreach (var problem in outcome.Problems)
        {
            await errors.WriteLineAsync($"dx: {problem}").ConfigureAwait(false);
        }

        foreach (var step in outcome.Steps)
        {
            await output.WriteLineAsync(Line(step, isDryRun)).ConfigureAwait(false);
            foreach (var change in step.Changes)
            {
                await output.WriteLineAsync("  " + change).ConfigureAwait(false);
            }
        }
    }

    public static void WriteJson(Stream stream, ImportOutcome outcome, bool isDryRun)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteBoolean("dryRun", isDryRun);
        json.WriteStartArray("agreements");
        foreach (var step in outcome.Steps)
        {
            Write(json, step);
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in outcome.Problems)
        {
            Write(json, problem);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Line(ImportStep step, bool isDryRun)
    {
        var done = isDryRun ? "would be" : "is";
        return step.Kind switch
        {
            ImportKind.New => $"{step.Agreement!.Reference}: {done} new, a draft",
            ImportKind.NewVersion => $"{step.Agreement!.Reference}: {done} a new version, a draft; what is in force stays so until it is activated",
            ImportKind.Edited => $"{step.Agreement!.Reference}: {done} changed, a draft again; approvals of the former content are void",
            _ => $"{step.Agreement!.Reference}: unchanged, {WireName.Of(step.Agreement.Status)}",
        };
    }

    private static void Write(Utf8JsonWriter json, ImportStep step)
    {
        json.WriteStartObject();
        json.WriteString("id", step.Agreement!.Id);
        json.WriteNumber("version", step.Agreement.Version);
        json.WriteString("change", WireName.Of(step.Kind));
        json.WriteString("status", WireName.Of(step.Agreement.Status));
        json.WriteString("contentHash", AgreementContent.Hash(step.Agreement));
        json.WriteStartArray("changes");
        foreach (var change in step.Changes)
        {
            json.WriteStringValue(change);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImportProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("file", problem.File);
        if (problem.Line is { } line)
        {
            json.WriteNumber("line", line);
            json.WriteNumber("column", problem.Column ?? 1);
        }

        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }
}
