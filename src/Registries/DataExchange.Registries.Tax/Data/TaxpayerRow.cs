namespace DataExchange.Registries.Tax.Data;

/// <summary>A natural person with a tax profile.</summary>
internal sealed class TaxpayerRow
{
    /// <summary>Personal identification number: the key.</summary>
    public string PersonalId { get; set; } = "";

    /// <summary>The tax code in force.</summary>
    public string? TaxCode { get; set; }

    /// <summary>Tax codes no longer in force, the oldest first, joined by spaces; null for none.</summary>
    public string? PreviousTaxCodes { get; set; }

    /// <summary>Two digits.</summary>
    public string? Status { get; set; }

    /// <summary>Day of registration.</summary>
    public DateOnly? RegisteredOn { get; set; }

    /// <summary>What is overdue, in VND.</summary>
    public long Arrears { get; set; }
}
