using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Results;

/// <summary>The errors of one request, written as JSON as they come. Costs nothing while there are none. Not safe for concurrent use.</summary>
internal sealed class ErrorSink(int limit) : IDisposable
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private SortedSet<string>? _codes;
    private PooledBuffer? _json;

    /// <summary>How many errors there were, those over the limit included.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the next error would still be listed.</summary>
    public bool HasRoom => Count < limit;

    /// <summary>The distinct codes, in ordinal order.</summary>
    public IReadOnlyCollection<string> Codes => (IReadOnlyCollection<string>?)_codes ?? [];

    /// <summary>The listed errors, separated by commas.</summary>
    public ReadOnlySpan<byte> Json => _json is null ? [] : _json.Written;

    /// <summary>Adds an error.</summary>
    /// <param name="code">One of <see cref="ExecutionErrorCodes"/>.</param>
    /// <param name="message">One sentence for the client.</param>
    /// <param name="path">The client's path; empty for none.</param>
    /// <param name="service">The subgraph, or null where it is not known.</param>
    /// <param name="extensions">Further extensions as a JSON object whose members are taken over when they are named in <paramref name="exposed"/>.</param>
    /// <param name="exposed">The names of extensions to take over.</param>
    public void Add(
        string code,
        string message,
        ReadOnlySpan<PathEntry> path,
        string? service,
        JsonElement extensions = default,
        IReadOnlySet<string>? exposed = null)
    {
        (_codes ??= new SortedSet<string>(StringComparer.Ordinal)).Add(code);
        if (Count++ >= limit)
        {
            return;
        }

        _json ??= new PooledBuffer();
        if (_json.Length > 0)
        {
            _json.WriteByte((byte)',');
        }

        using var writer = new Utf8JsonWriter(_json, s_options);
        writer.WriteStartObject();
        writer.WriteString("message"u8, message);
        WritePath(writer, path);
        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, code);
        if (service is not null)
        {
            writer.WriteString("service"u8, service);
        }

        WriteExposed(writer, extensions, exposed);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public void Dispose() => _json?.Dispose();

    private static void WritePath(Utf8JsonWriter writer, ReadOnlySpan<PathEntry> path)
    {
        if (path.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("path"u8);
        foreach (var entry in path)
        {
            if (entry.Key is null)
            {
                writer.WriteNumberValue(entry.Index);
            }
            else
            {
                writer.WriteStringValue(entry.Key);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteExposed(Utf8JsonWriter writer, JsonElement extensions, IReadOnlySet<string>? exposed)
    {
        if (exposed is null or { Count: 0 } || extensions.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var written = new HashSet<string>(StringComparer.Ordinal) { "code", "service" };
        foreach (var member in extensions.EnumerateObject())
        {
            if (exposed.Contains(member.Name) && written.Add(member.Name))
            {
                member.WriteTo(writer);
            }
        }
    }
}
