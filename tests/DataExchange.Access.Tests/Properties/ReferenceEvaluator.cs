using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Consents;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;

namespace DataExchange.Access.Tests.Properties;

/// <summary>
/// Decides one coordinate by reading the whole state anew, in the words of the access model and with nothing shared with the compiler.
/// Faults can be switched on, so that the tests can be seen to notice them.
/// </summary>
internal sealed class ReferenceEvaluator(World world, WorldRecord record, ReferenceFault fault = ReferenceFault.None)
{
    private sealed record Line(Agreement Agreement, Grant Grant, string Coordinate);

    internal (string Output, string Input) Decide(string coordinate)
    {
        if (!world.State.Catalogue.TryGet(coordinate, out var entry))
        {
            return ("DENY:POLICY_ERROR", "DENY:POLICY_ERROR");
        }

        var output = Output(entry);
        return (output, Blanket() is null && !Forbidden(entry) && (entry.Class == DataClass.Open || InputGranted(entry)) ? "ALLOW" : "DENY:ARGUMENT_NOT_GRANTED");
    }

    /// <summary>
    /// How many seconds a value may be kept, for whichever record it is of: as few as each clause says that lets one leave in the widest form that needs no
    /// record, or in a wider one that does.
    /// </summary>
    internal int? Keep(string coordinate)
    {
        if (!world.State.Catalogue.TryGet(coordinate, out var entry) || Blanket() is not null || Forbidden(entry) || entry.Class == DataClass.Open)
        {
            return null;
        }

        var possible = Allowing(entry).Where(l => l.Grant.Use != GrantUse.Input && WhyNever(l) is null).ToList();
        var plain = possible.FindAll(l => l.Grant is { RowCondition: null, ConsentScope: null })
            .OrderBy(l => (int)l.Grant.Transform).ThenBy(l => l.Agreement.Id, StringComparer.Ordinal).ThenBy(l => l.Agreement.Version).ThenBy(l => l.Agreement.Grants.IndexOf(l.Grant))
            .Take(1).ToList();
        var wider = possible.FindAll(l => l.Grant is not { RowCondition: null, ConsentScope: null } && plain.TrueForAll(p => (int)l.Grant.Transform < (int)p.Grant.Transform));
        var seconds = plain.Concat(fault == ReferenceFault.ForgetsGuardedBounds ? [] : wider).Select(l => l.Grant.CacheSeconds ?? (entry.Class == DataClass.Sensitive ? 0 : int.MaxValue)).ToList();
        return seconds.Count == 0 || seconds.Min() == int.MaxValue ? null : seconds.Min();
    }

    private string Output(CatalogueEntry entry)
    {
        if (Blanket() is { } blanket)
        {
            return "DENY:" + blanket;
        }

        if (Forbidden(entry))
        {
            return "DENY:FIELD_FORBIDDEN";
        }

        if (entry.Class == DataClass.Open)
        {
            return "ALLOW";
        }

        var satisfied = Allowing(entry).Where(l => l.Grant.Use != GrantUse.Input && WhyNot(l) is null).Select(l => l.Grant.Transform).ToList();
        if (satisfied.Count > 0)
        {
            return Width(satisfied.MinBy(t => (int)t));
        }

        return "DENY:" + Reason(entry);
    }

    private static string Width(Transform transform) => transform switch
    {
        Transform.None => "ALLOW",
        Transform.Range => "TRANSFORM:RANGE",
        Transform.YearOnly => "TRANSFORM:YEAR_ONLY",
        Transform.ProvinceOnly => "TRANSFORM:PROVINCE_ONLY",
        Transform.MaskLast4 => "TRANSFORM:MASK_LAST4",
        Transform.HashPairwise => "TRANSFORM:HASH_PAIRWISE",
        Transform.Exists => "TRANSFORM:EXISTS",
        _ => "TRANSFORM:NULL",
    };

    private string? Blanket()
    {
        if (Client() is not { } client || world.State.Agencies.All(a => a.Code != client.AgencyCode))
        {
            return "NO_AGREEMENT";
        }

        if (world.State.Agencies.Single(a => a.Code == client.AgencyCode).Status == AgencyStatus.Suspended)
        {
            return "AGREEMENT_SUSPENDED";
        }

        return Mine().Any(a => InForce(a) && ForPurpose(a) && !Sound(a)) ? "POLICY_ERROR" : null;
    }

    private bool Forbidden(CatalogueEntry entry)
        => fault != ReferenceFault.IgnoresDeny
            && Lines(entry).Any(l => l.Grant.Effect == GrantEffect.Deny && InForce(l.Agreement) && ForPurpose(l.Agreement));

    private bool InputGranted(CatalogueEntry entry)
        => Allowing(entry).Any(l => l.Grant is { RowCondition: null, ConsentScope: null } && WhyNot(l) is null && (l.Grant.Use is GrantUse.Input or GrantUse.OutputAndInput || l.Grant.Transform == Transform.None));

    private string Reason(CatalogueEntry entry)
    {
        if (world.Key.Purpose is null)
        {
            return Mine().Any(Counts) ? "PURPOSE_REQUIRED" : "NO_AGREEMENT";
        }

        string[] nearestFirst =
        [
            "CONSENT_FIELD_NOT_ACCEPTED", "CONSENT_EXHAUSTED", "CONSENT_EXPIRED", "CONSENT_WITHDRAWN", "CONSENT_REQUIRED", "ROW_CONDITION",
            "POLICY_ERROR", "CASE_REQUIRED", "AGREEMENT_SUSPENDED", "AGREEMENT_EXPIRED", "PURPOSE_NOT_GRANTED",
        ];
        var misses = Allowing(entry).Where(l => l.Grant.Use != GrantUse.Input && Counts(l.Agreement)).Select(WhyNot).ToHashSet();
        if (Array.Find(nearestFirst, misses.Contains) is { } nearest)
        {
            return nearest;
        }

        var counting = Mine().Where(Counts).ToList();
        return counting.Count == 0 ? "NO_AGREEMENT"
            : counting.Any(a => InForce(a) && ForPurpose(a)) ? "FIELD_NOT_GRANTED"
            : counting.Any(a => a.Status == AgreementStatus.Suspended && !Over(a)) ? "AGREEMENT_SUSPENDED"
            : counting.Any(a => ForPurpose(a) && !InForce(a)) ? "AGREEMENT_EXPIRED"
            : "PURPOSE_NOT_GRANTED";
    }

    private string? WhyNot(Line line) => WhyNever(line)
        ?? (line.Grant.RowCondition is { } condition && WhyNotOfRecord(line, condition) is { } why ? why
            : line.Grant.ConsentScope is { } scope && fault != ReferenceFault.IgnoresConsent ? WhyNotOfPerson(line, scope)
            : null);

    private string? WhyNever(Line line)
    {
        var agreement = line.Agreement;
        if (world.Key.Purpose is null || world.State.Purposes.All(p => p.Code != world.Key.Purpose || p.Status == PurposeStatus.Retired))
        {
            return "PURPOSE_NOT_GRANTED";
        }

        if (!ForPurpose(agreement))
        {
            return "PURPOSE_NOT_GRANTED";
        }

        if (!InForce(agreement))
        {
            return agreement.Status == AgreementStatus.Suspended && !Over(agreement) ? "AGREEMENT_SUSPENDED"
                : agreement.Status == AgreementStatus.Expired || Over(agreement) ? "AGREEMENT_EXPIRED" : "NO_AGREEMENT";
        }

        return agreement.Obligations.Contains(Obligation.CaseRequired) && !world.Key.HasCase && fault != ReferenceFault.IgnoresCase ? "CASE_REQUIRED"
            : (int)line.Grant.Transform > (int)Transform.Null ? "POLICY_ERROR"
            : line.Grant.RowCondition is { } condition && line.Grant.Use != GrantUse.Input && !CanBeRead(line, condition) ? "POLICY_ERROR"
            : null;
    }

    private static bool CanBeRead(Line line, string condition)
        => WorldConditions.CanBeRead(condition) && !(line.Coordinate[0] == 'V' && condition.Contains("a ", StringComparison.Ordinal));

    private string? WhyNotOfRecord(Line line, string condition)
        => line.Grant.Use == GrantUse.Input ? "NEVER"
            : fault == ReferenceFault.IgnoresCondition || WorldConditions.Holds(condition, record.A, Client()!.AgencyCode) ? null
            : "ROW_CONDITION";

    private string? WhyNotOfPerson(Line line, string scope)
    {
        if (line.Grant.Use == GrantUse.Input)
        {
            return "NEVER";
        }

        string[] farthestFirst = ["CONSENT_REQUIRED", "CONSENT_WITHDRAWN", "CONSENT_EXPIRED", "CONSENT_EXHAUSTED", "CONSENT_FIELD_NOT_ACCEPTED"];
        var answers = record.Consents
            .Where(c => c.Agreement == line.Agreement.Reference && c.Scope == scope && c.Purpose == world.Key.Purpose)
            .Select(c => WhyNotOfConsent(c, line.Coordinate))
            .ToList();
        return answers.Contains(null) ? null : farthestFirst[answers.Select(a => Array.IndexOf(farthestFirst, a)).Append(0).Max()];
    }

    private string? WhyNotOfConsent(Consent consent, string coordinate) => consent.Status switch
    {
        ConsentStatus.Withdrawn or ConsentStatus.Paused => "CONSENT_WITHDRAWN",
        ConsentStatus.Expired => "CONSENT_EXPIRED",
        ConsentStatus.Exhausted => "CONSENT_EXHAUSTED",
        not ConsentStatus.Approved => "CONSENT_REQUIRED",
        _ when world.Now < consent.Term.From => "CONSENT_REQUIRED",
        _ when world.Now >= consent.Term.To => "CONSENT_EXPIRED",
        _ when consent.Uses >= (consent.Mode == ConsentMode.Onetime ? 1 : consent.MaxUses ?? int.MaxValue) => "CONSENT_EXHAUSTED",
        _ => consent.Accepted.Contains(coordinate) ? null : "CONSENT_FIELD_NOT_ACCEPTED",
    };

    private IEnumerable<Line> Allowing(CatalogueEntry entry)
        => Lines(entry).Where(l => l.Grant.Effect == GrantEffect.Allow && entry.Owners.Contains(l.Agreement.ProviderAgency));

    private IEnumerable<Line> Lines(CatalogueEntry entry)
        => from agreement in Mine()
           from expanded in agreement.Expansion
           where expanded.Coordinate == entry.Coordinate && expanded.GrantIndex >= 0 && expanded.GrantIndex < agreement.Grants.Length
           select new Line(agreement, agreement.Grants[expanded.GrantIndex], entry.Coordinate);

    private IEnumerable<Agreement> Mine()
        => Client() is { } client
            ? world.State.Agreements.Where(a => a.ConsumerAgency == client.AgencyCode && a.Clients.Contains(client.Id))
            : [];

    private Client? Client() => world.State.Clients.SingleOrDefault(c => c.Id == world.Key.Client);

    private bool ForPurpose(Agreement agreement) => world.Key.Purpose is null || agreement.Purposes.Contains(world.Key.Purpose);

    /// <summary>In force for any purpose, or for this one and suspended or over.</summary>
    private bool Counts(Agreement agreement)
        => InForce(agreement)
            || (ForPurpose(agreement)
                && (agreement.Status is AgreementStatus.Expired or AgreementStatus.Suspended || (agreement.Status == AgreementStatus.Active && Over(agreement))));

    private bool InForce(Agreement agreement)
        => agreement.Status == AgreementStatus.Active && Day() >= agreement.Validity.From && !Over(agreement);

    private bool Over(Agreement agreement) => agreement.Validity.To is { } to && Day() >= to && fault != ReferenceFault.IgnoresTheEnd;

    private DateOnly Day() => DateOnly.FromDateTime(world.Now.UtcDateTime.AddHours(7));

    private static bool Sound(Agreement agreement)
        => agreement.ActivatedHash == AgreementContent.Hash(agreement)
            && Enumerable.Range(0, agreement.Grants.Length).All(i => agreement.Expansion.Any(e => e.GrantIndex == i))
            && agreement.Expansion.All(e => e.GrantIndex >= 0 && e.GrantIndex < agreement.Grants.Length);
}
