using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Conditions;

namespace DataExchange.Access.Decisions;

/// <summary>Sorts the clauses of agreements by coordinate. Not thread-safe.</summary>
internal sealed class EvidenceCollector(FieldCatalogue catalogue, bool hasPurpose, bool hasCase)
{
    private readonly Dictionary<string, Evidence> _evidence = new(StringComparer.Ordinal);

    internal Evidence? Of(string coordinate) => _evidence.GetValueOrDefault(coordinate);

    internal void Add(Agreement agreement, AgreementStanding standing)
    {
        foreach (var expanded in agreement.Expansion)
        {
            if (expanded.GrantIndex >= 0
                && expanded.GrantIndex < agreement.Grants.Length
                && catalogue.TryGet(expanded.Coordinate, out var entry))
            {
                var grant = agreement.Grants[expanded.GrantIndex];
                Add(agreement, standing, entry, new Clause(agreement.Reference, expanded.GrantIndex, grant));
            }
        }
    }

    private void Add(Agreement agreement, AgreementStanding standing, CatalogueEntry entry, Clause clause)
    {
        if (clause.Grant.Effect != GrantEffect.Allow)
        {
            // A clause that forbids holds with or without dossier, condition and consent: doubt never widens.
            if (standing == AgreementStanding.InForce)
            {
                At(entry.Coordinate).Forbid(clause);
            }

            return;
        }

        if (entry.Owners.Contains(agreement.ProviderAgency, StringComparer.Ordinal))
        {
            AddAllowing(agreement, standing, clause, entry);
        }
    }

    private void AddAllowing(Agreement agreement, AgreementStanding standing, Clause clause, CatalogueEntry entry)
    {
        var evidence = At(entry.Coordinate);
        if (Obstacle(agreement, standing, clause.Grant) is { } reason)
        {
            if (clause.Grant.Use != GrantUse.Input)
            {
                evidence.Miss(reason, clause);
            }

            return;
        }

        if (clause.Grant is not { RowCondition: null, ConsentScope: null })
        {
            AddGuarded(clause, entry, evidence);
            return;
        }

        if (clause.Grant.Use != GrantUse.Input)
        {
            evidence.AllowOutput(clause);
        }

        if (clause.Grant.Use != GrantUse.Output || clause.Grant.Transform == Transform.None)
        {
            evidence.AllowInput(clause);
        }
    }

    // What depends on a record gives no input: a question is answered before any record is known.
    private void AddGuarded(Clause clause, CatalogueEntry entry, Evidence evidence)
    {
        if (clause.Grant.Use == GrantUse.Input)
        {
            return;
        }

        RowCondition? condition = null;
        if (clause.Grant.RowCondition is { } text && (condition = RowCondition.Read(text, entry.TypeName, catalogue).Condition) is null)
        {
            evidence.Miss(DenyReason.PolicyError, clause);
            return;
        }

        evidence.AllowGuarded(new GuardedClause(clause.Basis, clause.Grant.Transform, condition, clause.Grant.ConsentScope)
        {
            CacheSeconds = CacheBounds.Of(clause.Grant, entry.Class),
        });
    }

    /// <summary>Why an allowing clause is not satisfied, in the order of evaluation, or null when it is.</summary>
    private DenyReason? Obstacle(Agreement agreement, AgreementStanding standing, Grant grant) => standing switch
    {
        _ when !hasPurpose => DenyReason.PurposeNotGranted,
        AgreementStanding.OtherPurpose => DenyReason.PurposeNotGranted,
        AgreementStanding.Expired => DenyReason.AgreementExpired,
        AgreementStanding.Suspended => DenyReason.AgreementSuspended,
        not AgreementStanding.InForce => DenyReason.PurposeNotGranted,
        _ when !hasCase && agreement.Obligations.Contains(Obligation.CaseRequired) => DenyReason.CaseRequired,
        _ when !Enum.IsDefined(grant.Transform) || !Enum.IsDefined(grant.Use) => DenyReason.PolicyError,
        _ => null,
    };

    private Evidence At(string coordinate)
    {
        if (!_evidence.TryGetValue(coordinate, out var evidence))
        {
            _evidence.Add(coordinate, evidence = new Evidence());
        }

        return evidence;
    }
}
