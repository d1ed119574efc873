namespace DataExchange.Federation.Execution.Merging;

/// <summary>Why what was read may not stay in the merged result.</summary>
internal enum ReadFault
{
    /// <summary>It may.</summary>
    None,

    /// <summary>An object is of another type than it must be.</summary>
    WrongType,

    /// <summary>A list has another length than the same list of an earlier response.</summary>
    WrongLength,

    /// <summary>An entity does not repeat the key that it was asked for by.</summary>
    WrongKey,

    /// <summary>There are more entities, or fewer, than were asked for.</summary>
    WrongCount,

    /// <summary>An object has one of its keys twice.</summary>
    DuplicateKey,

    /// <summary>The request has used up its cells.</summary>
    TooManyCells,
}
