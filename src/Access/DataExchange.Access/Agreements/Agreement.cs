using System.Collections.Immutable;
using DataExchange.Access.Parties;

namespace DataExchange.Access.Agreements;

/// <summary>One version of the word of a provider to a consumer: who may read what, for what, on which legal basis.</summary>
public sealed record Agreement
{
    /// <summary>The identifier, the same for all versions, such as <c>AG-G10-G12.18-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>From 1; a changed content is a new version.</summary>
    public required int Version { get; init; }

    /// <summary>Where it stands; only active ones grant anything.</summary>
    public required AgreementStatus Status { get; init; }

    /// <summary>The agency whose data it grants; it can grant only what it owns.</summary>
    public required string ProviderAgency { get; init; }

    /// <summary>The agency that may read; may be the provider itself.</summary>
    public required string ConsumerAgency { get; init; }

    /// <summary>The clients of the consumer that may read.</summary>
    public required ImmutableArray<ClientId> Clients { get; init; }

    /// <summary>The codes of the purposes for which they may read.</summary>
    public required ImmutableArray<string> Purposes { get; init; }

    /// <summary>The instrument it rests on.</summary>
    public required LegalBasis LegalBasis { get; init; }

    /// <summary>The days on which it can be in force.</summary>
    public required Validity Validity { get; init; }

    /// <summary>The clauses as signed.</summary>
    public required ImmutableArray<Grant> Grants { get; init; }

    /// <summary>What the consumer undertakes.</summary>
    public ImmutableArray<Obligation> Obligations { get; init; } = [];

    /// <summary>How much may be read under it; null for no bound.</summary>
    public AgreementLimits? Limits { get; init; }

    /// <summary>The version that this one replaces, or null.</summary>
    public int? Supersedes { get; init; }

    /// <summary>The day by which the parties look at it again, or null.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>How many days the consumer may keep what it read; null when the legal basis says.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>Whether the consumer may pass it on.</summary>
    public bool OnwardSharing { get; init; }

    /// <summary>Whether the person concerned sees the use in the usage log.</summary>
    public bool ShownToSubject { get; init; } = true;

    /// <summary>Who laid it before the approvers, and with which content; null for a draft.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>The approvals given so far; each binds to a content hash.</summary>
    public ImmutableArray<Approval> Approvals { get; init; } = [];

    /// <summary>The clauses after activation, one coordinate each; empty before. Never recomputed while the version is in force.</summary>
    public ImmutableArray<ExpandedGrant> Expansion { get; init; } = [];

    /// <summary>The content hash at activation; empty before.</summary>
    public string ActivatedHash { get; init; } = "";

    /// <summary>The version's name.</summary>
    public AgreementReference Reference => new(Id, Version);

    /// <summary>Whether it grants anything at <paramref name="now"/>.</summary>
    public bool IsInForce(DateTimeOffset now) => Status == AgreementStatus.Active && Validity.Contains(now);
}
