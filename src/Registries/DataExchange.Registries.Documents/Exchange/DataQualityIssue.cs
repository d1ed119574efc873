namespace DataExchange.Registries.Documents.Exchange;

/// <summary>A known defect of a record; values combine.</summary>
[Flags]
internal enum DataQualityIssue
{
    /// <summary>A sound record.</summary>
    None = 0,

    /// <summary>The source gives a date that no calendar has.</summary>
    ImpossibleDate = 1,

    /// <summary>The source names the issuer by a code of the old form.</summary>
    LegacyAgencyCode = 2,
}
