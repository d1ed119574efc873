using System.Collections.Immutable;
using DataExchange.AccessLog.Records;

namespace DataExchange.AccessLog.Tests;

/// <summary>Records to append.</summary>
internal static class SampleRecords
{
    internal static AccessRecord Full { get; } = new()
    {
        RequestId = "01jd7z3k9q",
        Time = new DateTimeOffset(2026, 11, 21, 15, 30, 0, 123, TimeSpan.FromHours(7)),
        Outcome = AccessOutcome.Partial,
        Client = "VN:GOV:G12.18:thue-dien-tu",
        Agency = "G12.18",
        Official = "0f",
        Purpose = "TAX.ASSESS",
        CaseId = "G12.18/2026-1",
        Agreements = ["AG-G10@1", "AG-G01@2"],
        Consents = ["c-1"],
        OperationHash = "ab12",
        OperationName = "Assess",
        Decisions = [new("Citizen.fullName", "ALLOW", "d-1"), new("Citizen.documents", "DENY:FIELD_NOT_GRANTED", "d-2")],
        Subjects = ["bb", "aa", "bb"],
        Registries = ["tax", "land"],
        Reads = [new("tax", "Citizen.taxCode", 0, 0, 1), new("land", "LandParcel.area", 3, 0, 0), new("population", "Citizen.fullName", 1, 1, 0), new("land", "LandParcel.area", 0, 0, 1)],
        DeniedCounts = new Dictionary<string, int> { ["FIELD_NOT_GRANTED"] = 1 }.ToImmutableDictionary(StringComparer.Ordinal),
        ErrorCodes = ["SUBGRAPH_UNAVAILABLE"],
        DurationMs = 12,
    };

    internal static AccessRecord Numbered(int number) => Full with { RequestId = $"r-{number:D8}" };
}
