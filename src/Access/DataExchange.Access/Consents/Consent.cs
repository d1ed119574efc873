using System.Collections.Immutable;
using DataExchange.Access.Agreements;

namespace DataExchange.Access.Consents;

/// <summary>The word of one person, or of who speaks for them, on what of theirs may be read under one agreement for one purpose.</summary>
public sealed record Consent
{
    /// <summary>The identifier; tells nothing about the person.</summary>
    public required string Id { get; init; }

    /// <summary>Consents that were asked for together share it.</summary>
    public required string Group { get; init; }

    /// <summary>From 1; counts the changes, so that two writers notice each other.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The version of the agreement it is for; a later version needs a consent of its own.</summary>
    public required AgreementReference Agreement { get; init; }

    /// <summary>The consent scope that the agreement's clauses name.</summary>
    public required string Scope { get; init; }

    /// <summary>The keyed hash of the personal identifier of the person concerned.</summary>
    public required string Subject { get; init; }

    /// <summary>What of the identifier may be shown on a list, such as <c>********2345</c>.</summary>
    public required string SubjectMask { get; init; }

    /// <summary>Who gives it.</summary>
    public ConsentGrantor Grantor { get; init; } = ConsentGrantor.Self;

    /// <summary>The code of its one purpose.</summary>
    public required string Purpose { get; init; }

    /// <summary>The text of the purpose as it was shown; never updated.</summary>
    public required string PurposeText { get; init; }

    /// <summary>The hashes of the texts that were composed when it was asked for; null where it was asked for without.</summary>
    public ConsentTextHashes? Texts { get; init; }

    /// <summary>When it was asked for; null where that is not known.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The first instant at which an answer comes too late, and the request has lapsed; null for none.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>The instant at which the person concerned comes of age and a representative's word ends; null where that does not matter.</summary>
    public DateTimeOffset? RepresentedUntil { get; init; }

    /// <summary>The coordinates that were asked for, in ordinal order.</summary>
    public required ImmutableArray<string> Requested { get; init; }

    /// <summary>The coordinates that were accepted, in ordinal order; none by default.</summary>
    public ImmutableArray<string> Accepted { get; init; } = [];

    /// <summary>How often it can be used.</summary>
    public required ConsentMode Mode { get; init; }

    /// <summary>How often a periodic consent can be used.</summary>
    public ConsentFrequency Frequency { get; init; } = ConsentFrequency.Unlimited;

    /// <summary>How many answered requests may use it in all; null for no bound. One for <see cref="ConsentMode.Onetime"/>, whatever stands here.</summary>
    public int? MaxUses { get; init; }

    /// <summary>How many answered requests have used it.</summary>
    public int Uses { get; init; }

    /// <summary>When it was last used; null for never.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>
    /// The days whose data may be read, or null for all. The rule: a cell is opened only where it is known to be of one of these days. Neither the schema nor the
    /// catalogue says of which days a cell is, so that no cell is, and a consent with a data period opens nothing: <c>DATA_PERIOD</c>. Nobody is asked for such a
    /// consent; one that comes by another way is kept, and denies.
    /// </summary>
    public Validity? DataPeriod { get; init; }

    /// <summary>When it can be used.</summary>
    public required ConsentTerm Term { get; init; }

    /// <summary>Where it stands.</summary>
    public required ConsentStatus Status { get; init; }

    /// <summary>What shows that it was given; null until it is.</summary>
    public ConsentEvidence? Evidence { get; init; }

    /// <summary>The deadlines that run since it was withdrawn; null until it is.</summary>
    public WithdrawalClock? Withdrawal { get; init; }

    /// <summary>How many uses are left; null for no bound.</summary>
    public int? UsesLeft => (Mode == ConsentMode.Onetime ? 1 : MaxUses) is { } most ? Math.Max(0, most - Uses) : null;

    /// <summary>Whether each use must be counted before an answer leaves.</summary>
    public bool IsCounted => UsesLeft is not null || Frequency != ConsentFrequency.Unlimited;
}
