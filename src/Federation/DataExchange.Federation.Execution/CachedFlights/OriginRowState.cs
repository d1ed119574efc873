namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>What a subgraph answered for a row.</summary>
internal enum OriginRowState : byte
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>Null: there is no such entity.</summary>
    Null,

    /// <summary>What was asked for.</summary>
    Sound,

    /// <summary>Something that does not fit the question: another entity, a field missing or twice.</summary>
    Unsound,
}
