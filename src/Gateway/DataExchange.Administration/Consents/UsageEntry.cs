using System.Collections.Immutable;

namespace DataExchange.Administration.Consents;

/// <summary>One request in which cells of a person were read.</summary>
/// <param name="Receipt">The name of the access record.</param>
/// <param name="At">When.</param>
/// <param name="Agency">The code of the agency that read, or null.</param>
/// <param name="Client">The client that read, or null.</param>
/// <param name="Purpose">For what, or null.</param>
/// <param name="Case">The dossier; null for none, and where data of several people was read.</param>
/// <param name="Fields">What could be read of the person, in ordinal order.</param>
internal sealed record UsageEntry(string Receipt, DateTimeOffset At, string? Agency, string? Client, string? Purpose, string? Case, ImmutableArray<string> Fields);
