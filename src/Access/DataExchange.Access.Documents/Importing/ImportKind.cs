namespace DataExchange.Access.Documents.Importing;

/// <summary>What importing a document does.</summary>
public enum ImportKind
{
    /// <summary>Nothing: the content is the one that is there.</summary>
    Unchanged,

    /// <summary>Makes the first version, a draft.</summary>
    New,

    /// <summary>Makes a later version, a draft, because the latest has been in force.</summary>
    NewVersion,

    /// <summary>Puts the content in place of a version that is not yet in force; it becomes a draft again, and what was approved is void.</summary>
    Edited,
}
