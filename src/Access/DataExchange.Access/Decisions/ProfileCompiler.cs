using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Decisions;

/// <summary>Compiles one profile: who asks, which agreements count, what their clauses say, one decision per coordinate.</summary>
internal sealed class ProfileCompiler(AccessSnapshot snapshot, ProfileKey key, DateTimeOffset now)
{
    internal AccessProfile Compile()
    {
        var client = snapshot.FindClient(key.Client);
        var agreements = client is null ? [] : AgreementsOf(client);
        var purpose = ActivePurpose();
        var standings = agreements.Select(a => (Agreement: a, Standing: StandingRules.Of(a, key.Purpose, now))).ToList();
        var blanket = Blanket(client, standings.Exists(s => s.Standing == AgreementStanding.Broken));
        var evidence = Collect(standings, hasPurpose: purpose is not null);
        var fallback = Fallback(standings.ConvertAll(s => s.Standing));
        return new AccessProfile(
            key,
            snapshot.Revision,
            ValidUntil(agreements),
            [.. standings.Where(s => s.Standing == AgreementStanding.InForce && purpose is not null).Select(s => s.Agreement.Reference)],
            [.. snapshot.Catalogue.Entries.Select(e => Decide(e, evidence.Of(e.Coordinate), blanket, fallback))])
        {
            Limited = 
            [
                .. standings
                    .Where(s => s.Standing == AgreementStanding.InForce && s.Agreement.Limits is not null)
                    .Select(s => new LimitedAgreement(s.Agreement.Reference, s.Agreement.Limits!)),
            ],
        };
    }

    private ImmutableArray<Agreement> AgreementsOf(Client client)
        => [.. snapshot.AgreementsOf(client.Id).Where(a => string.Equals(a.ConsumerAgency, client.AgencyCode, StringComparison.Ordinal))];

    private Purpose? ActivePurpose()
        => key.Purpose is { } code && snapshot.FindPurpose(code) is { Status: PurposeStatus.Active } purpose ? purpose : null;

    private EvidenceCollector Collect(List<(Agreement Agreement, AgreementStanding Standing)> standings, bool hasPurpose)
    {
        var collector = new EvidenceCollector(snapshot.Catalogue, hasPurpose, key.HasCase);
        foreach (var (agreement, standing) in standings.Where(s => s.Standing != AgreementStanding.Irrelevant))
        {
            collector.Add(agreement, standing);
        }

        return collector;
    }

    /// <summary>The reason that denies every coordinate, open ones included, or null.</summary>
    private DenyReason? Blanket(Client? client, bool broken)
    {
        if (client is null || snapshot.FindAgency(client.AgencyCode) is not { } agency)
        {
            return DenyReason.NoAgreement;
        }

        // An agreement that is not what was activated may have forbidden anything, so nothing can be allowed.
        return agency.Status != AgencyStatus.Active || client.Status != ClientStatus.Active ? DenyReason.AgreementSuspended : broken ? DenyReason.PolicyError : null;
    }

    /// <summary>The reason where no clause comes near.</summary>
    private DenyReason Fallback(List<AgreementStanding> standings)
        => standings.TrueForAll(s => s == AgreementStanding.Irrelevant) ? DenyReason.NoAgreement
            : key.Purpose is null ? DenyReason.PurposeRequired
            : standings.Contains(AgreementStanding.InForce) ? DenyReason.FieldNotGranted
            : standings.Contains(AgreementStanding.Suspended) ? DenyReason.AgreementSuspended
            : standings.Contains(AgreementStanding.Expired) ? DenyReason.AgreementExpired
            : DenyReason.PurposeNotGranted;

    private CoordinateDecision Decide(CatalogueEntry entry, Evidence? evidence, DenyReason? blanket, DenyReason fallback)
    {
        var output = DecideOutput(entry, evidence, blanket, fallback);
        return new CoordinateDecision(entry.Coordinate, output, DecideInput(entry, evidence, output, blanket));
    }

    private Decision DecideOutput(CatalogueEntry entry, Evidence? evidence, DenyReason? blanket, DenyReason fallback)
        => blanket is { } all ? Denied(entry, all, null)
            : evidence?.Forbidding is { } forbidding ? Denied(entry, DenyReason.FieldForbidden, forbidding.Basis)
            : entry.Class == DataClass.Open ? Allowed(entry, null)
            : evidence is { Guarded.Count: > 0 } ? Guarded(entry, evidence, fallback)
            : Unguarded(entry, evidence, fallback);

    private Decision Unguarded(CatalogueEntry entry, Evidence? evidence, DenyReason fallback)
        => evidence?.Output is { } clause ? Granted(entry, clause)
            : key.Purpose is not null && evidence?.NearMiss is { } miss ? Denied(entry, miss.Reason, miss.Clause.Basis)
            : Denied(entry, fallback, null);

    private Decision DecideInput(CatalogueEntry entry, Evidence? evidence, Decision output, DenyReason? blanket)
        => output is Allow ? output
            : blanket is null && evidence is { Forbidding: null, Input: { } clause } ? Allowed(entry, clause.Basis)
            : Denied(entry, DenyReason.ArgumentNotGranted, null);

    /// <summary>What the guarded clauses add to what is decided without them; nothing where they are no wider.</summary>
    private Decision Guarded(CatalogueEntry entry, Evidence evidence, DenyReason fallback)
    {
        var otherwise = Unguarded(entry, evidence, fallback);
        ImmutableArray<GuardedClause> wider =
        [
            .. evidence.Guarded
                .Where(c => evidence.Output is not { } clause || c.Transform < clause.Grant.Transform)
                .OrderBy(c => c.Transform)
                .ThenBy(c => c.Basis.Agreement.Id, StringComparer.Ordinal)
                .ThenBy(c => c.Basis.Agreement.Version)
                .ThenBy(c => c.Basis.Article, StringComparer.Ordinal),
        ];
        return wider.IsEmpty
            ? otherwise
            : new AllowGuarded(
                DecisionId.Of(key, entry.Coordinate, string.Join('\t', wider.Select(c => c.Text).Append(otherwise.Id)), wider[0].Basis), wider, otherwise);
    }

    private Decision Granted(CatalogueEntry entry, Clause clause)
    {
        var seconds = CacheBounds.Of(clause.Grant, entry.Class);
        return clause.Grant.Transform == Transform.None
            ? Allowed(entry, clause.Basis, seconds)
            : new AllowTransformed(
                DecisionId.Of(key, entry.Coordinate, OutcomeText.Transformed(clause.Grant.Transform), clause.Basis), clause.Basis, clause.Grant.Transform)
            {
                CacheSeconds = seconds,
            };
    }

    private Allow Allowed(CatalogueEntry entry, DecisionBasis? basis, int? cacheSeconds = null)
        => new(DecisionId.Of(key, entry.Coordinate, OutcomeText.Allow, basis), basis) { CacheSeconds = cacheSeconds };

    private Deny Denied(CatalogueEntry entry, DenyReason reason, DecisionBasis? basis)
        => new(DecisionId.Of(key, entry.Coordinate, OutcomeText.Denied(reason), basis), basis, reason);

    private DateTimeOffset? ValidUntil(ImmutableArray<Agreement> agreements)
        => agreements
            .Where(a => a.Status is AgreementStatus.Active or AgreementStatus.Suspended)
            .Select(a => a.Validity.NextChange(now))
            .Where(t => t is not null)
            .Min();
}
