using System.Collections.Immutable;

namespace DataExchange.Registries.Announcements;

/// <summary>How an announcement was answered.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="RetryAfter">How long to wait before it is sent again, where the gateway said so.</param>
/// <param name="Errors">What the gateway found wrong with it, one sentence each; empty where it said nothing.</param>
public sealed record AnnouncementReply(AnnouncementOutcome Outcome, TimeSpan? RetryAfter, ImmutableArray<string> Errors)
{
    /// <summary>Nobody answered.</summary>
    internal static AnnouncementReply Unreachable { get; } = new(AnnouncementOutcome.Unreachable, null, []);
}
