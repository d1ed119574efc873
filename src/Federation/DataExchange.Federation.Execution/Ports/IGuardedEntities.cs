namespace DataExchange.Federation.Execution.Ports;

/// <summary>The distinct entities that a guard is asked about.</summary>
internal interface IGuardedEntities
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>What the guard is told of one, as JSON.</summary>
    ReadOnlySpan<byte> Record(int index);
}
