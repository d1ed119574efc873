using System.Collections.Immutable;

namespace DataExchange.AccessLog.Records;

/// <summary>
/// What the log keeps of one request. No personal value has a place in it: persons appear as keyed hashes, arguments and
/// results not at all. Sets (agreements, consents, decisions, subjects, registries, codes) may be given in any order and with repetitions.
/// </summary>
public sealed record AccessRecord
{
    /// <summary>The gateway's own name for the request, unguessable and unique; the caller's receipt. At most 64 characters.</summary>
    public required string RequestId { get; init; }

    /// <summary>When the request arrived.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>How it ended.</summary>
    public required AccessOutcome Outcome { get; init; }

    /// <summary>The client's identifier, or null when it could not be established.</summary>
    public string? Client { get; init; }

    /// <summary>The code of the client's agency, or null.</summary>
    public string? Agency { get; init; }

    /// <summary>The official in front of the client, as a keyed hash (<see cref="Subjects.SubjectPseudonymiser.Official"/>), or null.</summary>
    public string? Official { get; init; }

    /// <summary>The code of the purpose, or null.</summary>
    public string? Purpose { get; init; }

    /// <summary>The dossier, or null.</summary>
    public string? CaseId { get; init; }

    /// <summary>The agreements in force for the request, each as <c>id@version</c>.</summary>
    public ImmutableArray<string> Agreements { get; init; } = [];

    /// <summary>The identifiers of the consents that cells were answered on; they tell nothing about the person.</summary>
    public ImmutableArray<string> Consents { get; init; } = [];

    /// <summary>The lower-case hexadecimal hash of the operation's text, or null when none could be read. Never the text: it may hold literals.</summary>
    public string? OperationHash { get; init; }

    /// <summary>The operation's name, or null. Written only when it is a plausible name: see <see cref="OperationNameText"/>.</summary>
    public string? OperationName { get; init; }

    /// <summary>Every coordinate that the operation selects or asks by, with the decision on it.</summary>
    public RecordedDecisions Decisions { get; init; } = [];

    /// <summary>The persons whose data was asked of a registry or a cache, as keyed hashes (<see cref="Subjects.SubjectPseudonymiser.Subject"/>).</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>The registries that were sent something for the request, by name; empty when none was. One whose part the cache knew is not among them.</summary>
    public ImmutableArray<string> Registries { get; init; } = [];

    /// <summary>Which fields the cache answered and which the registries; empty where nothing that was asked for may be kept.</summary>
    public RecordedReads Reads { get; init; } = [];

    /// <summary>How many cells or coordinates were denied, by reason code; a request that was denied as a whole counts once.</summary>
    public ImmutableDictionary<string, int> DeniedCounts { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The codes of the errors in the response; never their messages.</summary>
    public ImmutableArray<string> ErrorCodes { get; init; } = [];

    /// <summary>From arrival until the response was ready, in whole milliseconds.</summary>
    public long DurationMs { get; init; }
}
