using System.Collections.Immutable;
using DataExchange.Access.Catalogue;

namespace DataExchange.Administration.Catalogue;

/// <summary>Finds the coordinates that somebody may have meant.</summary>
internal static class NearCoordinates
{
    private const int MaxFound = 3;
    private const int MaxLength = 128;

    /// <summary>Up to three coordinates of the catalogue that differ little from a text, the nearest first; groups for a text that names one.</summary>
    public static ImmutableArray<string> Of(string text, FieldCatalogue catalogue)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return [];
        }

        var known = text.EndsWith(".*", StringComparison.Ordinal)
            ? catalogue.Entries.Select(e => e.TypeName + ".*").Distinct(StringComparer.Ordinal)
            : catalogue.Entries.Select(e => e.Coordinate);
        var most = Math.Max(2, text.Length / 4);
        return
        [
            .. known
                .Select(k => (Name: k, Distance: Distance(text, k)))
                .Where(k => k.Distance <= most)
                .OrderBy(k => k.Distance)
                .ThenBy(k => k.Name, StringComparer.Ordinal)
                .Take(MaxFound)
                .Select(k => k.Name),
        ];
    }

    /// <summary>How many letters must be put, taken or replaced, letter case aside (Wagner and Fischer 1974).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
