using System.Collections.Frozen;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Documents.Exchange;

/// <summary>Which agency took over from one that ended with the restructuring of February and March 2025 or the merger of provinces of July 2025.</summary>
internal static class AgencySuccessors
{
    private static readonly FrozenDictionary<string, string> Successors = Central().Concat(Provincial())
        .ToFrozenDictionary(pair => pair.Of, pair => pair.Successor, StringComparer.Ordinal);

    /// <summary>The code of the successor; null for an agency that goes on, and where several took over.</summary>
    public static string? Of(string code) => Successors.GetValueOrDefault(code);

    private static IEnumerable<(string Of, string Successor)> Central() =>
        [("G04", "G17"), ("G05", "G12"), ("G07", "G09"), ("G13", "G10"), ("G14", "G06")];

    private static IEnumerable<(string Of, string Successor)> Provincial() =>
        from province in ProvinceTable.Current
        from former in province.FormedFrom.Skip(1)
        select (former.AgencyCode, province.AgencyCode);
}
