namespace DataExchange.Registries.Synthetic;

/// <summary>A generated address, known under the codes of both sides of 1 July 2025.</summary>
public sealed record SyntheticAddress
{
    /// <summary>House number and street, or hamlet.</summary>
    public required string Line { get; init; }

    /// <summary>Commune of today, five digits.</summary>
    public required string CommuneCode { get; init; }

    /// <summary>Commune until 30 June 2025, five digits.</summary>
    public required string FormerCommuneCode { get; init; }

    /// <summary>Province of today, two digits.</summary>
    public required string ProvinceCode { get; init; }

    /// <summary>Province until 30 June 2025, two digits.</summary>
    public required string FormerProvinceCode { get; init; }

    /// <summary>Whether the record was never moved to today's codes.</summary>
    public required bool RecordedUnderFormerCodes { get; init; }

    /// <summary>District that the record still names; null for most.</summary>
    public string? District { get; init; }

    /// <summary>The province code as the record has it.</summary>
    public string RecordedProvinceCode => RecordedUnderFormerCodes ? FormerProvinceCode : ProvinceCode;
}
