using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.Access.Subjects;

namespace DataExchange.Access.Demonstration;

/// <summary>
/// What the people of the demonstration have said to the National Public Service Portal, one consent per agreement: An has consented to all but
/// the annual income, Bình has consented and withdrawn, Cúc has never been asked. The same agreements and key give the same consents.
/// </summary>
public static class DemonstrationConsents
{
    private const string NotAccepted = "TaxProfile.annualIncome";

    private static readonly DateTimeOffset _askedAt = new(2026, 1, 5, 9, 0, 0, LocalDays.Offset);

    /// <summary>Each consent as the list of its versions, from the request on.</summary>
    /// <param name="agreements">The agreements of the state; those of the demonstration's portal are taken, others are passed over.</param>
    /// <param name="subjects">Names the people.</param>
    public static ImmutableArray<ImmutableArray<Consent>> Create(IEnumerable<Agreement> agreements, SubjectHash subjects)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentNullException.ThrowIfNull(subjects);
        var portal = agreements.Where(a => PortalAgreements.All.Any(p => p.Reference == a.Reference)).OrderBy(a => a.Id, StringComparer.Ordinal).ToList();
        return
        [
            .. portal.Select(a => Given(Request(a, DemonstrationPeople.An, subjects))),
            .. portal.Select(a => Withdrawn(Given(Request(a, DemonstrationPeople.Binh, subjects)))),
        ];
    }

    private static Consent Request(Agreement agreement, string personalId, SubjectHash subjects)
    {
        var subject = subjects.Of(personalId);
        return new Consent
        {
            Id = Name("consent", subject, agreement.Reference.ToString()),
            Group = Name("group", subject, DemonstrationPurposes.Prefill),
            Agreement = agreement.Reference,
            Scope = PortalAgreements.Scope,
            Subject = subject,
            SubjectMask = SubjectMask.Of(personalId),
            Purpose = DemonstrationPurposes.Prefill,
            PurposeText = DemonstrationPurposes.All.Where(p => p.Code == DemonstrationPurposes.Prefill).Select(p => $"{p.TitleVi}\n{p.TitleEn}").Single(),
            Requested = [.. agreement.Grants.Where(g => g.ConsentScope == PortalAgreements.Scope).Select(g => g.Coordinate).Order(StringComparer.Ordinal)],
            Mode = ConsentMode.Periodic,
            Term = new ConsentTerm(_askedAt, agreement.Validity.Ends),
            Status = ConsentStatus.Requested,
        };
    }

    private static ImmutableArray<Consent> Given(Consent request)
    {
        var evidence = new ConsentEvidence("VNEID", "OTP", _askedAt.AddMinutes(3), "vi", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.PurposeText))));
        var approval = new ConsentApproval([.. request.Requested.Where(c => c != NotAccepted)], ConsentGrantor.Self, SubjectIsMinor: false, evidence);
        return [request, Done(ConsentLifecycle.Approve(request, approval, evidence.At))];
    }

    private static ImmutableArray<Consent> Withdrawn(ImmutableArray<Consent> given)
    {
        var at = _askedAt.AddDays(30);
        var withdrawn = Done(ConsentLifecycle.Withdraw(given[^1], at, concernsThirdParties: false, WorkingDays.WithoutHolidays));
        return given.Add(withdrawn with { Withdrawal = withdrawn.Withdrawal! with { AcknowledgedAt = at.AddHours(2), CompletedAt = at.AddDays(3) } });
    }

    private static Consent Done(ConsentTransition step) => step.Consent ?? throw new System.Diagnostics.UnreachableException($"A step of the demonstration is refused: {step.Problem}");

    /// <summary>A name that tells nothing to who has not the key.</summary>
    private static string Name(string kind, string subject, string of)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {subject} {of}")).AsSpan(0, 16));
}
