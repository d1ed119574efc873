using System.Collections.Immutable;

namespace DataExchange.Registries.Announcements;

/// <summary>To whom a registry announces what it changes, section <c>Announcements</c>.</summary>
public sealed record AnnouncementOptions
{
    /// <summary>
    /// The gateways, as absolute http or https URLs; of gateways that share a Redis one is enough. Empty: nobody is told, and what gateways keep is bounded by
    /// its time alone.
    /// </summary>
    public ImmutableArray<Uri> Gateways { get; init; } = [];

    /// <summary>Most changes that wait for one gateway; beyond, they are put together to their types. Default 10,000.</summary>
    public int MaxPending { get; init; } = 10_000;

    /// <summary>Most changes in one announcement. Default 500; a gateway takes 1,000.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>How long a gateway may take to answer. Default 5 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The pause after the first failure, doubled by each further one. Default 250 ms.</summary>
    public TimeSpan ShortestPause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest pause. Default 30 s.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);
}
