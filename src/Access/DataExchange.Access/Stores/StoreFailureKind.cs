namespace DataExchange.Access.Stores;

/// <summary>What sort of failure a store reports.</summary>
public enum StoreFailureKind
{
    /// <summary>It cannot be reached or does not answer; trying again may help.</summary>
    Unavailable,

    /// <summary>Its schema is missing or is newer than this program.</summary>
    SchemaMismatch,

    /// <summary>What it holds cannot be read as the model.</summary>
    Corrupt,
}
