namespace DataExchange.Federation.Planning.Search;

/// <summary>What the search may spend. Once it is spent every part of the search ends at once, and its result is void.</summary>
internal sealed class SearchBudget(long maxSteps, long maxImprovementSteps, TimeSpan maxTime, TimeProvider time)
{
    private const long ClockInterval = 256;
    private readonly long _start = time.GetTimestamp();

    /// <summary>The steps taken.</summary>
    public long Steps { get; private set; }

    /// <summary>The partial plans looked at.</summary>
    public int Candidates { get; private set; }

    /// <summary>Whether so much has been spent that the first way that works has to do.</summary>
    public bool IsTight => Steps > maxImprovementSteps;

    /// <summary>The limit that was exceeded, in words, or null.</summary>
    public string? Exceeded { get; private set; }

    /// <summary>Takes a step; false when there may be no more.</summary>
    public bool TryStep()
    {
        Steps++;
        if (Steps > maxSteps)
        {
            Exceeded ??= $"{maxSteps} steps";
        }
        else if (Steps % ClockInterval == 0 && time.GetElapsedTime(_start) > maxTime)
        {
            Exceeded ??= $"{maxTime.TotalMilliseconds:0} ms";
        }

        return Exceeded is null;
    }

    /// <summary>Counts a partial plan.</summary>
    public void CountCandidate() => Candidates++;
}
