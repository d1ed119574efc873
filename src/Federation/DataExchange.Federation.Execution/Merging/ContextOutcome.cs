namespace DataExchange.Federation.Execution.Merging;

/// <summary>Whether the context of an entity is known.</summary>
internal enum ContextOutcome
{
    /// <summary>It is.</summary>
    Known,

    /// <summary>It is missing because an earlier fetch failed or was denied.</summary>
    Explained,

    /// <summary>It is null where it may not be.</summary>
    Missing,

    /// <summary>No ancestor of the entity is one that the fetch is for.</summary>
    Absent,
}
