using System.Collections.Immutable;
using System.Globalization;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Log;

/// <summary>Where a backward reading of the log stands: for each shard that is not read to its beginning, the sequence before which it goes on.</summary>
internal static class LogPlaces
{
    private const int MaxShards = 10_000;

    /// <summary>As text, such as <c>0:512,3:17</c>.</summary>
    public static string Write(IEnumerable<KeyValuePair<int, long>> places) =>
        string.Join(',', places.OrderBy(p => p.Key).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}:{p.Value}")));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FieldException">CURSOR_INVALID: it is none.</exception>
    public static ImmutableSortedDictionary<int, long> Read(string text)
    {
        var places = ImmutableSortedDictionary.CreateBuilder<int, long>();
        foreach (var part in text.Length == 0 ? [] : text.Split(','))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1
                || places.Count == MaxShards
                || !int.TryParse(part.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var shard)
                || !long.TryParse(part.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var before))
            {
                throw new FieldException(new FieldError("`after` is not a cursor of this list.", "CURSOR_INVALID"));
            }

            places[shard] = before;
        }

        return places.ToImmutable();
    }
}
