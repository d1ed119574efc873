using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.Federation.Composition;
using DataExchange.Federation.Composition.Diagnostics;

namespace DataExchange.Cli.Composing;

/// <summary>What composition found, for people and for programs.</summary>
internal static class ComposeReport
{
    /// <summary>One line for each error, with its fix below, and then each hint.</summary>
    public static async Task WriteLinesAsync(TextWriter writer, CompositionResult result)
    {
        foreach (var error in result.Errors)
        {
            await writer.WriteLineAsync(Line("error", error)).ConfigureAwait(false);
            if (error.Fix is { } fix)
            {
                await writer.WriteLineAsync($"  fix: {fix}").ConfigureAwait(false);
            }
        }

        foreach (var hint in result.Hints)
        {
            await writer.WriteLineAsync(Line("hint", hint)).ConfigureAwait(false);
        }
    }

    public static void WriteJson(Stream stream, CompositionResult result, bool isSupergraphIncluded)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("supergraph", isSupergraphIncluded ? result.Sdl : null);
        Write(json, "errors", result.Errors);
        Write(json, "hints", result.Hints);
        json.WriteEndObject();
    }

    private static string Line(string kind, CompositionDiagnostic diagnostic)
    {
        var place = diagnostic.Location is { Source: { } source, Position: { } position } ? $"{source.Name}:{position.Line}:{position.Column}: "
            : diagnostic.Subgraph is { } subgraph ? $"{subgraph}: "
            : string.Empty;
        return $"{place}{kind} {diagnostic.Code}: {diagnostic.Message}";
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<CompositionDiagnostic> diagnostics)
    {
        json.WriteStartArray(name);
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("coordinate", diagnostic.Coordinate);
            json.WriteString("subgraph", diagnostic.Subgraph);
            if (diagnostic.Location is { Source: { } source, Position: { } position })
            {
                json.WriteStartObject("location");
                json.WriteString("file", source.Name);
                json.WriteNumber("line", position.Line);
                json.WriteNumber("column", position.Column);
                json.WriteEndObject();
            }

            json.WriteString("fix", diagnostic.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
