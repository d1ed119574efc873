namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Which part of an answer is projected, and which have been delivered at the same object before. The default is an answer in one piece.</summary>
/// <param name="Part">The part; 0 for the first.</param>
/// <param name="Delivered">The parts delivered before, as bits.</param>
internal readonly record struct PartView(int Part, ulong Delivered)
{
    /// <summary>What has been delivered when the part is too.</summary>
    public ulong After => Delivered | (1UL << Part);

    /// <summary>Whether a part has been delivered before.</summary>
    public bool HasDelivered(int part) => (Delivered >> part & 1) != 0;
}
