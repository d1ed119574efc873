namespace DataExchange.Federation.Execution;

/// <summary>The limits of execution. The defaults are the strict profile; workloads with large answers raise them.</summary>
public sealed record ExecutionOptions
{
    /// <summary>Longest time for a request, all fetches together, where the request names no deadline. Default 10 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Most entities in one request to a subgraph; more are split into several requests at once. Default 500.</summary>
    public int MaxEntitiesPerFetch { get; init; } = 500;

    /// <summary>Most distinct entities that one client request may ask subgraphs for, all fetches together. Default 10,000.</summary>
    public int MaxEntities { get; init; } = 10_000;

    /// <summary>Most values (objects, lists, leaves) in the answer. Default 50,000.</summary>
    public int MaxResponseNodes { get; init; } = 50_000;

    /// <summary>Most bytes of the answer's data. Default 8 MiB.</summary>
    public int MaxResponseBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Most cells that the merged result may take, 12 bytes each. Default 2,097,152 (24 MiB).</summary>
    public int MaxCells { get; init; } = 2 * 1024 * 1024;

    /// <summary>Most bytes of subgraph responses that one client request may hold. Default 64 MiB.</summary>
    public long MaxSubgraphBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Most levels of nesting in a subgraph's response. Default 128.</summary>
    public int MaxSubgraphDepth { get; init; } = 128;

    /// <summary>Most errors in the answer; further ones are counted, not listed. Default 50.</summary>
    public int MaxErrors { get; init; } = 50;

    /// <summary>Most errors taken over from one response of a subgraph. Default 10.</summary>
    public int MaxErrorsPerFetch { get; init; } = 10;

    /// <summary>
    /// How long an entity fetch that is ready waits for others of the same wave to the same subgraph that are still on their way, so that they travel
    /// as one request: this long, or as long as the client request has taken so far, up to ten times this. Default 2 ms; zero never waits.
    /// </summary>
    public TimeSpan BatchWindow { get; init; } = TimeSpan.FromMilliseconds(2);

    /// <summary>Most seconds that the cache remembers that there is no such object. Default 5.</summary>
    public int NegativeSeconds { get; init; } = 5;

    /// <summary>Whether clients are shown the messages of subgraph errors, which may hold personal data. Default false: a generic sentence.</summary>
    public bool ExposeSubgraphMessages { get; init; }

    /// <summary>
    /// The codes of subgraph errors that clients are told: those that say what was wrong with the question. A code that is not listed is not told,
    /// because a subgraph can put anything into it.
    /// </summary>
    public IReadOnlySet<string> ExposedCodes { get; init; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "BAD_USER_INPUT", "CURSOR_INVALID", "FILTER_INVALID", "LIMIT_EXCEEDED", "NOT_FOUND", "ORDER_INVALID", "PAGE_SIZE_INVALID", "PERIOD_INVALID",
    };

    /// <summary>The keys of a subgraph error's <c>extensions</c> that clients are shown. Default none.</summary>
    public IReadOnlySet<string> ExposedExtensions { get; init; } = new HashSet<string>();
}
