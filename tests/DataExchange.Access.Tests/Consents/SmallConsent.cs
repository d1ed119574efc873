using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;

namespace DataExchange.Access.Tests.Consents;

/// <summary>One consent that was asked for, and the question it answers.</summary>
internal static class SmallConsent
{
    internal static DateTimeOffset Now { get; } = SmallWorld.Now;

    internal static ConsentEvidence Evidence { get; } = new("PORTAL", "OTP", Now, "vi", "00");

    internal static Consent Requested { get; } = new()
    {
        Id = "c-1",
        Group = "g-1",
        Agreement = new AgreementReference("AG-1", 1),
        Scope = "S",
        Subject = "subject",
        SubjectMask = "********2345",
        Purpose = "P.ONE",
        PurposeText = "Một",
        Requested = ["T.a", "T.b"],
        Mode = ConsentMode.Periodic,
        Term = new ConsentTerm(Now.AddDays(-1), Now.AddDays(30)),
        Status = ConsentStatus.Requested,
    };

    internal static Consent Approved { get; } = Requested with { Status = ConsentStatus.Approved, Accepted = ["T.a"], Evidence = Evidence };

    internal static ConsentQuestion Question { get; } = new(new AgreementReference("AG-1", 1), "S", "P.ONE", "T.a");
}
