using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;

namespace DataExchange.Administration.Consents;

/// <summary>A consent as people are shown it: as it stands at an instant, nothing in it that finds the person.</summary>
/// <param name="consent">The consent as it stands.</param>
/// <param name="under">Its agreement, or null.</param>
/// <param name="fields">What it is about.</param>
/// <param name="now">The instant.</param>
internal sealed class ConsentView(Consent consent, Agreement? under, ImmutableArray<ConsentFieldView> fields, DateTimeOffset now)
{
    public string Id => consent.Id;

    public string Group => consent.Group;

    public int Version => consent.Version;

    public ConsentStatus Status => consent.Status;

    public string SubjectMask => consent.SubjectMask;

    public string Agreement => consent.Agreement.ToString();

    public string? Provider => under?.ProviderAgency;

    public string? Consumer => under?.ConsumerAgency;

    public string Purpose => consent.Purpose;

    public string PurposeText => consent.PurposeText;

    public ImmutableArray<ConsentFieldView> Fields => fields;

    public ConsentMode Mode => consent.Mode;

    public ConsentFrequency Frequency => consent.Frequency;

    public int? MaxUses => consent.MaxUses;

    public int Uses => consent.Uses;

    public DateTimeOffset? LastUsedAt => consent.LastUsedAt;

    public DateTimeOffset ValidFrom => consent.Term.From;

    public DateTimeOffset? ValidTo => consent.Term.To;

    public DateTimeOffset? AskedAt => consent.AskedAt;

    public DateTimeOffset? AnswerBy => consent.AnswerBy;

    public GrantorKind Grantor => consent.Grantor.Kind;

    public bool IsRoleStated => consent.Grantor.IsStated;

    public EvidenceView? Evidence => EvidenceView.Of(consent.Evidence);

    public WithdrawalView? Withdrawal => WithdrawalView.Of(consent.Withdrawal, now);
}
