using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Execution.Flights;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>A flight as the cache sees it, and what is known of its answer. Not safe for concurrent use.</summary>
/// <param name="flight">The flight.</param>
/// <param name="questions">What it asks.</param>
internal sealed class FlightView(Flight flight, QuestionView[] questions)
{
    public Flight Flight { get; } = flight;

    public QuestionView[] Questions { get; } = questions;

    /// <summary>Why something is missing; null where nothing is.</summary>
    public (string Code, string Message)? Shortfall { get; set; }

    /// <summary>The errors that the subgraph reported, as members of the errors array with the paths of this flight.</summary>
    public List<byte[]> Errors { get; } = [];

    /// <summary>Whether all is known.</summary>
    public bool IsComplete
    {
        get
        {
            foreach (var question in Questions)
            {
                if (!question.IsComplete)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether something should be asked for again in the background.</summary>
    public bool NeedsRefresh
    {
        get
        {
            foreach (var question in Questions)
            {
                if (question.Refresh is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The key of a question in the response.</summary>
    public ReadOnlySpan<byte> NameOf(QuestionView question) => Flight.IsPlain ? "_entities"u8 : question.Entities!.Name;

    /// <summary>Which fields came from where.</summary>
    public IReadOnlyList<CacheRead> Reads()
    {
        var reads = new List<CacheRead>();
        foreach (var question in Questions)
        {
            question.Counts.AddTo(reads, Flight.Subgraph);
        }

        return reads;
    }
}
