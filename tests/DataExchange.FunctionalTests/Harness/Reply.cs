using System.Text.Json;

namespace DataExchange.FunctionalTests.Harness;

/// <summary>An answer of the gateway.</summary>
public sealed record Reply(int Status, JsonElement Body)
{
    /// <summary>The name of the request's record.</summary>
    public string Receipt => Exchange.GetProperty("receipt").GetString()!;

    /// <summary>What was denied, in the order of the answer; empty where the answer has no such list.</summary>
    public IReadOnlyList<DeniedEntry> Denied => Exchange.TryGetProperty("denied", out var denied) ? [.. denied.EnumerateArray().Select(ReadDenied)] : [];

    /// <summary>The coordinates that were decided per person or record.</summary>
    public IReadOnlyList<string?> Guarded => Exchange.TryGetProperty("guarded", out var guarded) ? [.. guarded.EnumerateArray().Select(g => g.GetProperty("coordinate").GetString())] : [];

    /// <summary>The codes of the errors.</summary>
    public IReadOnlyList<string?> ErrorCodes => Body.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(e => e.GetProperty("extensions").GetProperty("code").GetString())]
        : [];

    /// <summary>Whether the answer has a member <c>data</c>.</summary>
    public bool HasData => Body.TryGetProperty("data", out _);

    private JsonElement Exchange => Body.GetProperty("extensions").GetProperty("dataExchange");

    /// <summary>The one value at a path of response keys below <c>data</c>.</summary>
    public JsonElement At(string path) => Assert.Single(All(path));

    /// <summary>Every value at a path of response keys below <c>data</c>; lists on the way are entered, nulls end it.</summary>
    public IReadOnlyList<JsonElement> All(string path)
    {
        IEnumerable<JsonElement> at = [Body.GetProperty("data")];
        foreach (var key in path.Split('.'))
        {
            at = [.. at.SelectMany(Items).Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty(key, out _)).Select(e => e.GetProperty(key))];
        }

        return [.. at.SelectMany(Items)];
    }

    private static IEnumerable<JsonElement> Items(JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(Items) : [element];

    private static DeniedEntry ReadDenied(JsonElement entry) => new(
        entry.GetProperty("coordinate").GetString()!,
        string.Join('.', entry.GetProperty("path").EnumerateArray().Select(p => p.ToString())),
        entry.GetProperty("reason").GetString()!,
        entry.GetProperty("decisionId").GetString()!,
        entry.TryGetProperty("input", out var input) ? input.GetString() : null);
}
