namespace DataExchange.Gateway.Decisions;

/// <summary>What is done with a cell.</summary>
internal enum CellKind
{
    /// <summary>Never fetched; null in the answer.</summary>
    Withheld,

    /// <summary>Fetched and answered, through its transform where it has one.</summary>
    Allowed,

    /// <summary>An object whose existence may be seen and nothing below it.</summary>
    ExistenceOnly,

    /// <summary>An address of which the province may be seen and nothing else.</summary>
    ProvinceOnly,

    /// <summary>An amount of money of whose number the band may be seen.</summary>
    AmountBanded,
}
