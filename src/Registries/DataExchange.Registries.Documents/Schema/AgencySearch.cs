using System.Collections.Immutable;
using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>Finds agencies of the code list by the words of their names.</summary>
internal static class AgencySearch
{
    private static readonly ImmutableArray<(AgencyEntry Agency, IReadOnlyList<string> Words)> Entries =
        [.. AgencyTable.All.Select(agency => (agency, SearchTerms.Of($"{agency.NameVi} {agency.NameEn}", int.MaxValue)))];

    /// <summary>The agencies that have, for each term, a word beginning with it.</summary>
    public static IEnumerable<AgencyEntry> Find(IReadOnlyList<string> terms) => Entries
        .Where(entry => terms.All(term => entry.Words.Any(word => word.StartsWith(term, StringComparison.Ordinal))))
        .Select(entry => entry.Agency);
}
