using DataExchange.Access.Consents;

namespace DataExchange.Administration.Consents;

/// <summary>What shows a consent; the signature itself stays in the store.</summary>
internal sealed record EvidenceView(string Channel, string Method, DateTimeOffset At, string Locale, string TextHash, bool IsSigned)
{
    public static EvidenceView? Of(ConsentEvidence? evidence)
        => evidence is null ? null : new(evidence.Channel, evidence.Method, evidence.At, evidence.Locale, evidence.TextHash, evidence.Signature is not null);
}
