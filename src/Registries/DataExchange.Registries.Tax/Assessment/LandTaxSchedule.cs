namespace DataExchange.Registries.Tax.Assessment;

/// <summary>How a purpose of use is taxed.</summary>
internal enum LandTaxSchedule
{
    /// <summary>Not taxed: agricultural and public land.</summary>
    Exempt,

    /// <summary>Taxed progressively by quota.</summary>
    Residential,

    /// <summary>Taxed at the lowest rate, without a quota.</summary>
    Business,
}
