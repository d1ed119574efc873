namespace DataExchange.Cache.Sealing;

/// <summary>What opening a sealed value came to.</summary>
internal enum SealVerdict
{
    /// <summary>It is the value that was kept there.</summary>
    Authentic,

    /// <summary>It has not the form that this version writes.</summary>
    Malformed,

    /// <summary>It was changed, kept elsewhere, or sealed with another key.</summary>
    Forged,
}
