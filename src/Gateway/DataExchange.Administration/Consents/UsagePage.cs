using System.Collections.Immutable;

namespace DataExchange.Administration.Consents;

/// <summary>A part of the list of uses.</summary>
/// <param name="Entries">The uses, in the order in which they were recorded.</param>
/// <param name="EndCursor">From where to go on; null when everything was looked at.</param>
internal sealed record UsagePage(ImmutableArray<UsageEntry> Entries, string? EndCursor);
