using System.Globalization;
using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>Flaws of generated documents, of the kinds that real ones have.</summary>
internal static class DocumentFlaws
{
    /// <summary>One document in a thousand has a date that no calendar has, at least two in every world; one in five names its issuer by the old form of the code.</summary>
    public static DataQualityIssue Draw(long seed, int index)
    {
        var random = new SyntheticRandom(seed, DocumentStream.Flaw, index);
        var isDemonstration = index < DemonstrationDocuments.Count;
        var date = index % 1000 == 40 || index == 140;
        var code = random.PerMille(200) && !isDemonstration;
        return (date ? DataQualityIssue.ImpossibleDate : DataQualityIssue.None) | (code ? DataQualityIssue.LegacyAgencyCode : DataQualityIssue.None);
    }

    /// <summary>A date that no calendar has, as `2014/02/30`.</summary>
    public static string ImpossibleDate(DocumentDraft draft) =>
        draft.Index == 40 ? "2014/02/30" : string.Create(CultureInfo.InvariantCulture, $"{draft.Day.Year}/{(draft.Day.Month <= 6 ? "02/30" : "11/31")}");

    /// <summary>The issuer as the source writes it.</summary>
    public static string IssuerAsWritten(string issuer, DataQualityIssue flaws) =>
        flaws.HasFlag(DataQualityIssue.LegacyAgencyCode) && AgencyCode.TryParse(issuer, out var code, out _) ? code.OldForm ?? issuer : issuer;
}
