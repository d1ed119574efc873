namespace DataExchange.Registries.Tax.Data;

/// <summary>An organisation or a branch of one.</summary>
internal sealed class OrganisationRow
{
    /// <summary>Tax code, ten digits or thirteen for a branch: the key.</summary>
    public string TaxCode { get; set; } = "";

    /// <summary>The registered name.</summary>
    public string? Name { get; set; }

    /// <summary>The name as comparisons take it: one Unicode form, small letters, one placement of tones.</summary>
    public string? FoldedName { get; set; }

    /// <summary>Two digits.</summary>
    public string? Status { get; set; }

    /// <summary>House number and street.</summary>
    public string? AddressLine { get; set; }

    /// <summary>Five digits.</summary>
    public string? CommuneCode { get; set; }

    /// <summary>Two digits.</summary>
    public string? ProvinceCode { get; set; }

    /// <summary>Personal identification number of the representative in law.</summary>
    public string? LegalRepresentativeId { get; set; }

    /// <summary>Tax code of the head office; null for one.</summary>
    public string? HeadOfficeCode { get; set; }

    /// <summary>Day of registration.</summary>
    public DateOnly? RegisteredOn { get; set; }
}
