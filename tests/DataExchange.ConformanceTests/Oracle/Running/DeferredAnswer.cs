using System.Buffers;
using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Serving;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Incremental;
using DataExchange.Federation.Execution.Running;

namespace DataExchange.ConformanceTests.Oracle.Running;

/// <summary>An answer that came in parts, put together as a client of either format would.</summary>
internal sealed class DeferredAnswer
{
    private readonly Dictionary<string, JsonArray> _pending = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<ResponsePath> _errors = [];
    private JsonNode? _current;
    private JsonNode? _older;
    private string? _complaint;
    private bool _hasFailed;

    /// <summary>All parts together.</summary>
    public Answer Whole => new(_current, _errors);

    public static async Task<DeferredAnswer> GatherAsync(PlanExecutor executor, ExecutablePlan plan, ExecutionRequest request)
    {
        var answer = new DeferredAnswer();
        await using var execution = await executor.ExecuteIncrementallyAsync(plan, request, CancellationToken.None);
        var hasNext = answer.Start(execution);
        while (hasNext)
        {
            using var part = await execution.NextAsync();
            answer.Add(Json(o => part.WriteTo(o, IncrementalFormat.Current)));
            answer.AddOlder(Json(o => part.WriteTo(o, IncrementalFormat.August2022)));
            hasNext = part.HasNext;
        }

        answer.Require(answer._pending.Count == 0, "Fragments are pending at the end");
        return answer;
    }

    /// <summary>Without failures the parts are the whole; with them no part has what the whole has not, unless a null moved up in the whole.</summary>
    public string? Complain(Answer expected) =>
        _complaint
        ?? (expected.Errors.Count == 0 && !JsonNode.DeepEquals(expected.Data, _current) ? "The data differ" : null)
        ?? (expected.Errors.Count == 0 && !JsonNode.DeepEquals(expected.Data, _older) ? "The data in the older format differ" : null)
        ?? (expected.Errors.Count == 0 && _errors.Count > 0 ? $"There is an error at {_errors[0]}" : null)
        ?? (IsPartOf(_current, expected.Data) ? null : "A part has what the whole has not");

    private bool Start(IncrementalExecution execution)
    {
        var first = Json(o =>
        {
            o.Write(execution.First.Complete().Span[..^1]);
            execution.WriteOpening(o, IncrementalFormat.Current);
            o.Write("}"u8);
        });
        Note(first["errors"]);
        Announce(first["pending"]);
        _current = first["data"]?.DeepClone();
        _older = first["data"]?.DeepClone();
        var hasNext = first["hasNext"]!.GetValue<bool>();
        Require(hasNext == execution.HasNext && hasNext == (_pending.Count > 0), "hasNext is wrong");
        return hasNext;
    }

    private void Add(JsonObject part)
    {
        Announce(part["pending"]);
        foreach (var item in part["incremental"]?.AsArray() ?? [])
        {
            Note(item!["errors"]);
            if (!_pending.TryGetValue(item["id"]!.ToString(), out var path))
            {
                Require(false, "An incremental result is for nothing that is pending");
                continue;
            }

            Merge(Find(_current, [.. path, .. item["subPath"]?.AsArray() ?? []]), item["data"]!.AsObject(), isDeep: false);
        }

        foreach (var item in part["completed"]!.AsArray())
        {
            Note(item!["errors"]);
            _hasFailed |= item["errors"] is not null;
            Require(_pending.Remove(item["id"]!.ToString()), "What is completed was not pending");
        }

        Require(part["hasNext"]!.GetValue<bool>() == (_pending.Count > 0), "hasNext is wrong");
    }

    private void AddOlder(JsonObject part)
    {
        foreach (var item in part["incremental"]!.AsArray())
        {
            if (item!["data"] is JsonObject data)
            {
                Merge(Find(_older, [.. item["path"]!.AsArray()]), data, isDeep: true);
            }
        }
    }

    private void Announce(JsonNode? pending)
    {
        foreach (var item in pending?.AsArray() ?? [])
        {
            var id = item!["id"]!.ToString();
            Require(_told.Add(id) && _pending.TryAdd(id, item["path"]!.AsArray()), "An id is given twice");
            Require(Find(_current, [.. item["path"]!.AsArray()]) is JsonObject || item.Parent is not null, "A fragment is pending at no object");
        }
    }

    private void Merge(JsonNode? target, JsonObject data, bool isDeep)
    {
        if (target is not JsonObject known)
        {
            Require(false, "A part is for no object");
            return;
        }

        foreach (var (key, value) in data)
        {
            if (isDeep && known[key] is JsonObject inner && value is JsonObject more)
            {
                Merge(inner, more, isDeep);
                continue;
            }

            Require(!known.ContainsKey(key), $"The field {key} is delivered twice");
            known[key] = value?.DeepClone();
        }
    }

    private bool IsPartOf(JsonNode? part, JsonNode? whole) => (part, whole) switch
    {
        (_, null) => true,
        (JsonObject x, JsonObject y) => x.All(m => y.ContainsKey(m.Key) && IsPartOf(m.Value, y[m.Key])) && (_hasFailed || x.Count == y.Count),
        (JsonArray x, JsonArray y) => x.Count == y.Count && x.Zip(y).All(p => IsPartOf(p.First, p.Second)),
        _ => JsonNode.DeepEquals(part, whole),
    };

    private static JsonNode? Find(JsonNode? at, IEnumerable<JsonNode?> path)
    {
        foreach (var step in path)
        {
            at = at switch
            {
                JsonObject o => o[step!.ToString()],
                JsonArray list => list[step!.GetValue<int>()],
                _ => null,
            };
        }

        return at;
    }

    private void Note(JsonNode? errors) => _errors.AddRange((errors?.AsArray() ?? []).Select(e => ResponsePath.Of(e!["path"] as JsonArray)));

    private void Require(bool isMet, string complaint) => _complaint ??= isMet ? null : complaint;

    private static JsonObject Json(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return JsonNode.Parse(output.WrittenSpan)!.AsObject();
    }
}
