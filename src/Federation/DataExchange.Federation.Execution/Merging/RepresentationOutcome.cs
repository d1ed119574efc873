namespace DataExchange.Federation.Execution.Merging;

/// <summary>Whether an entity can be asked for.</summary>
internal enum RepresentationOutcome
{
    /// <summary>Its representation is written.</summary>
    Written,

    /// <summary>It lacks a key.</summary>
    Incomplete,

    /// <summary>It lacks a key or a required value because an earlier fetch failed or was denied.</summary>
    Explained,
}
