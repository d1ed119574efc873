using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Decisions;

/// <summary>
/// Every decision for one client, purpose and presence of a dossier, on one snapshot, until one instant. Immutable and safe to share.
/// Hold it per snapshot and <see cref="Key"/>, and compile anew at <see cref="ValidUntil"/>.
/// </summary>
public sealed class AccessProfile
{
    private readonly FrozenDictionary<string, CoordinateDecision> _decisions;

    internal AccessProfile(
        ProfileKey key, long revision, DateTimeOffset? validUntil, ImmutableArray<AgreementReference> agreements, ImmutableArray<CoordinateDecision> decisions)
    {
        Key = key;
        Revision = revision;
        ValidUntil = validUntil;
        Agreements = agreements;
        AgreementNames = [.. agreements.Select(a => a.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Decisions = decisions;
        Fingerprint = ProfileFingerprint.Of(decisions);
        _decisions = decisions.ToFrozenDictionary(d => d.Coordinate, StringComparer.Ordinal);
    }

    /// <summary>For whom and for what.</summary>
    public ProfileKey Key { get; }

    /// <summary>The revision of the snapshot.</summary>
    public long Revision { get; }

    /// <summary>The first instant at which a decision may change although the snapshot does not; null for never.</summary>
    public DateTimeOffset? ValidUntil { get; }

    /// <summary>The agreements in force for the client and purpose, by identifier and version.</summary>
    public ImmutableArray<AgreementReference> Agreements { get; }

    /// <summary>The names of <see cref="Agreements"/> as <c>id@version</c>, once each, in ordinal order.</summary>
    public ImmutableArray<string> AgreementNames { get; }

    /// <summary>Those of them that bound how much may be read.</summary>
    public ImmutableArray<LimitedAgreement> Limited { get; internal init; } = [];

    /// <summary>The decisions on every coordinate of the catalogue, in ordinal order.</summary>
    public ImmutableArray<CoordinateDecision> Decisions { get; }

    /// <summary>A hash of all decisions with their ids: equal fingerprints mean that cutting, planning, transforms, the
    /// list of denials and what may be kept are equal for every operation. Lower-case hexadecimal.</summary>
    public string Fingerprint { get; }

    /// <summary>Compiles the profile of <paramref name="key"/> at <paramref name="now"/>. Total: an unknown client is denied everything.</summary>
    public static AccessProfile Compile(AccessSnapshot snapshot, ProfileKey key, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new ProfileCompiler(snapshot, key, now).Compile();
    }

    /// <summary>Whether the profile still stands at <paramref name="now"/>.</summary>
    public bool IsValidAt(DateTimeOffset now) => ValidUntil is not { } until || now < until;

    /// <summary>Whether the client may read <paramref name="coordinate"/> (<c>Type.field</c>, a concrete type or a root type).
    /// A coordinate that is not in the catalogue is unclassified: <see cref="DenyReason.PolicyError"/>.</summary>
    public Decision Decide(string coordinate)
        => _decisions.TryGetValue(coordinate, out var decision) ? decision.Output : Uncatalogued(coordinate);

    /// <summary>Whether the client may ask by <paramref name="coordinate"/>: use it as a key argument, in a filter, a sort or a search.</summary>
    public Decision DecideInput(string coordinate)
        => _decisions.TryGetValue(coordinate, out var decision) ? decision.Input : Uncatalogued(coordinate);

    private Deny Uncatalogued(string coordinate)
        => new(DecisionId.Of(Key, coordinate, OutcomeText.Denied(DenyReason.PolicyError), null), null, DenyReason.PolicyError);
}
