using System.Numerics;
using System.Text;
using System.Text.Json;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Reads the errors of a response, and finds out which row and field each is about.</summary>
internal static class OriginErrors
{
    /// <summary>Reads a bounded number of errors.</summary>
    /// <param name="array">The array of errors, which is known to be valid JSON.</param>
    /// <param name="asks">What was asked.</param>
    /// <param name="most">How many.</param>
    public static IReadOnlyList<OriginError> Read(ReadOnlyMemory<byte> array, List<OriginAsk> asks, int most)
    {
        using var document = JsonDocument.Parse(array, new JsonDocumentOptions { MaxDepth = 256 });
        return [.. document.RootElement.EnumerateArray().Take(most).Select(e => Place(e.Clone(), asks))];
    }

    private static OriginError Place(JsonElement error, List<OriginAsk> asks)
    {
        var general = new OriginError(error, null, -1, -1, 0);
        if (error.ValueKind != JsonValueKind.Object || !error.TryGetProperty("path"u8, out var path) || path.ValueKind != JsonValueKind.Array || path.GetArrayLength() == 0)
        {
            return general;
        }

        if (asks[0].IsRoot)
        {
            return OfRoot(error, path, asks[0]) ?? general;
        }

        var ask = asks.Find(a => IsName(path[0], a.Name));
        if (ask is null || path.GetArrayLength() < 2 || path[1].ValueKind != JsonValueKind.Number || !path[1].TryGetInt32(out var index) || index < 0 || index >= ask.Rows.Count)
        {
            return general;
        }

        var group = path.GetArrayLength() > 2 ? GroupOf(ask, ask.Mask, path[2]) : -1;
        return new OriginError(error, ask.Question, ask.Rows[index], group, group < 0 ? 2 : 3);
    }

    private static OriginError? OfRoot(JsonElement error, JsonElement path, OriginAsk ask)
    {
        var index = ask.Rows.FindIndex(row => IsName(path[0], ask.Question.RootOf(row).Name));
        if (index < 0)
        {
            return null;
        }

        var isWhole = ask.Question.RootOf(ask.Rows[index]).IsWhole;
        var group = isWhole ? BitOperations.TrailingZeroCount(ask.MaskOf(index)) : path.GetArrayLength() > 1 ? GroupOf(ask, ask.MaskOf(index), path[1]) : -1;
        return new OriginError(error, ask.Question, ask.Rows[index], group, isWhole || group < 0 ? 1 : 2);
    }

    private static int GroupOf(OriginAsk ask, ulong mask, JsonElement step)
    {
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            if (IsName(step, ask.Fetch.Groups[group].Name))
            {
                return group;
            }
        }

        return -1;
    }

    private static bool IsName(JsonElement step, byte[] name) => step.ValueKind == JsonValueKind.String && step.GetString() == Encoding.UTF8.GetString(name);
}
