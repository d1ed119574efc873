using System.Text;
using System.Text.Json;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Incremental;

/// <summary>Says which errors of a part's fetches are told with which of its fragments. Used where there are errors, and only there.</summary>
internal sealed class ErrorAssignment
{
    private readonly List<(string? Path, byte[] Json)> _errors = [];
    private readonly HashSet<int> _told = [];

    /// <summary>Takes errors over, as the sink lists them.</summary>
    public void Add(ErrorSink sink) => _errors.AddRange(Split(sink.Json));

    /// <summary>The listed errors of a sink, one by one.</summary>
    public static IEnumerable<byte[]> ListOf(ErrorSink sink) => Split(sink.Json).Select(e => e.Json);

    /// <summary>The errors that lie in a fragment; each is given once.</summary>
    public List<byte[]> Take(DeferredInstance instance)
    {
        var inside = PathPrefix.Text(instance.Path);
        return Take(e => e.Path is { } path && (inside.Length == 0 || path == inside || path.StartsWith(inside + "/", StringComparison.Ordinal)));
    }

    /// <summary>The errors that have not been given.</summary>
    public List<byte[]> TakeRest() => Take(_ => true);

    /// <summary>All errors, given before or not: why a fragment failed that has no error of its own.</summary>
    public List<byte[]> All() => [.. _errors.Select(e => e.Json)];

    private List<byte[]> Take(Func<(string? Path, byte[] Json), bool> isWanted)
    {
        var taken = new List<byte[]>();
        for (var i = 0; i < _errors.Count; i++)
        {
            if (isWanted(_errors[i]) && _told.Add(i))
            {
                taken.Add(_errors[i].Json);
            }
        }

        return taken;
    }

    private static List<(string? Path, byte[] Json)> Split(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            return [];
        }

        using var list = JsonDocument.Parse($"[{Encoding.UTF8.GetString(json)}]", new JsonDocumentOptions { MaxDepth = 1_000 });
        return [.. list.RootElement.EnumerateArray().Select(e => (PathOf(e), Encoding.UTF8.GetBytes(e.GetRawText())))];
    }

    private static string? PathOf(JsonElement error) =>
        error.TryGetProperty("path"u8, out var path) ? string.Join('/', path.EnumerateArray().Select(e => e.ToString())) : null;
}
