using System.Text.Json;

namespace DataExchange.FunctionalTests.Harness;

/// <summary>One access record as it is kept.</summary>
public sealed record KeptRecord(ReadOnlyMemory<byte> Bytes, JsonElement Body)
{
    /// <summary>A member that is a text or null.</summary>
    public string? Text(string member) => Body.GetProperty(member).GetString();

    /// <summary>A member that is a list of texts.</summary>
    public IReadOnlyList<string> Texts(string member) => [.. Body.GetProperty(member).EnumerateArray().Select(e => e.GetString()!)];

    /// <summary>The decisions by coordinate.</summary>
    public IReadOnlyDictionary<string, string> Decisions => Body.GetProperty("decisions").EnumerateArray().ToDictionary(d => d[0].GetString()!, d => d[1].GetString()!, StringComparer.Ordinal);
}
