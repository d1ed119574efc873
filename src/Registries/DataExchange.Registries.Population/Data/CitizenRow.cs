namespace DataExchange.Registries.Population.Data;

/// <summary>A citizen as stored. Enumerations are stored under the names that the schema gives them.</summary>
internal sealed class CitizenRow
{
    public string PersonalId { get; set; } = string.Empty;

    public string FullName { get; set; } = string.Empty;

    /// <summary>The name under which all its spellings are equal.</summary>
    public string NameKey { get; set; } = string.Empty;

    public DateOnly DateOfBirth { get; set; }

    public string Sex { get; set; } = string.Empty;

    public string BirthProvinceCode { get; set; } = string.Empty;

    public string HomeProvinceCode { get; set; } = string.Empty;

    public string MaritalStatus { get; set; } = string.Empty;

    public int EthnicityCode { get; set; }

    public string? Religion { get; set; }

    public string? BloodType { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string PermanentLine { get; set; } = string.Empty;

    public string PermanentCommune { get; set; } = string.Empty;

    public string PermanentFormerCommune { get; set; } = string.Empty;

    public string PermanentProvince { get; set; } = string.Empty;

    public string PermanentFormerProvince { get; set; } = string.Empty;

    /// <summary>Whether the record was never moved to the codes of 1 July 2025.</summary>
    public bool PermanentUnderFormerCodes { get; set; }

    public string? PermanentDistrict { get; set; }

    public string? TemporaryLine { get; set; }

    public string? TemporaryCommune { get; set; }

    public string? TemporaryFormerCommune { get; set; }

    public string? TemporaryProvince { get; set; }

    public string? TemporaryFormerProvince { get; set; }

    public string HouseholdId { get; set; } = string.Empty;

    public string? FatherId { get; set; }

    public string? MotherId { get; set; }

    public string? SpouseId { get; set; }

    public string? RepresentativeId { get; set; }

    public DateOnly? DeceasedOn { get; set; }

    /// <summary>Numbers borne before, oldest first, joined by commas; null for none.</summary>
    public string? PreviousNumbers { get; set; }

    /// <summary>Findings of the data-quality rules, one bit each; 0 for none.</summary>
    public int QualityFlags { get; set; }
}
