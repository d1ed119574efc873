using System.Text.Json;

namespace LoadFloor;

/// <summary>The answer to each operation, by the exact body that asks it, and what the subgraphs are asked in the meantime, wave by wave.</summary>
internal sealed class Recording(Dictionary<string, RecordedOperation> operations)
{
    public RecordedOperation Find(string body) => operations[body];

    public static Recording Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return new Recording(json.RootElement.EnumerateArray().ToDictionary(
            o => o.GetProperty("body").GetString()!,
            o => new RecordedOperation(
                o.GetProperty("answer").GetBytesFromBase64(),
                [.. o.GetProperty("waves").EnumerateArray().Select(wave => wave.EnumerateArray().Select(RequestOf).ToArray())])));
    }

    private static RecordedRequest RequestOf(JsonElement request) =>
        new(new Uri($"http://127.0.0.1:{request.GetProperty("port").GetInt32()}/graphql"), request.GetProperty("body").GetBytesFromBase64());
}
