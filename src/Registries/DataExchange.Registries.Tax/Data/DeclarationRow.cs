namespace DataExchange.Registries.Tax.Data;

/// <summary>A person's income and its tax in one year. Amounts are whole VND.</summary>
internal sealed class DeclarationRow
{
    /// <summary>Personal identification number: the first part of the key.</summary>
    public string PersonalId { get; set; } = "";

    /// <summary>The calendar year: the second part of the key.</summary>
    public int Year { get; set; }

    /// <summary>The number of the declaration.</summary>
    public string? Number { get; set; }

    /// <summary>The form used.</summary>
    public string? Form { get; set; }

    /// <summary>Day of submission.</summary>
    public DateOnly? SubmittedOn { get; set; }

    /// <summary>The income.</summary>
    public long Income { get; set; }

    /// <summary>What is subtracted from it.</summary>
    public long Deductions { get; set; }

    /// <summary>The tax on the rest.</summary>
    public long TaxDue { get; set; }

    /// <summary>What has been paid of the tax.</summary>
    public long TaxPaid { get; set; }
}
