namespace DataExchange.Federation.Execution.Flights;

/// <summary>What a request asks on behalf of one fetch: root fields, or a range of its entities.</summary>
internal sealed class FlightPart(FetchRun run, int start, int count)
{
    public FetchRun Run { get; } = run;

    /// <summary>The first entity.</summary>
    public int Start { get; } = start;

    /// <summary>How many entities; 0 for root fields.</summary>
    public int Count { get; } = count;

    /// <summary>Whether the answer has been read into the result.</summary>
    public bool IsRead { get; set; }

    /// <summary>The entities, counted from <see cref="Start"/>, that were answered with null.</summary>
    public HashSet<int> Nulls { get; } = new(0);

    /// <summary>Whether the answer has as many entities as were asked for, to be given to all objects that stand for them.</summary>
    public bool IsComplete { get; set; }

    /// <summary>The entities that did not fit; null for none.</summary>
    public List<int>? Faulty { get; set; }
}
