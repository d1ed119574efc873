using DataExchange.Access.Agreements;

namespace DataExchange.Access.Decisions;

/// <summary>An agreement in force that bounds how much may be read.</summary>
/// <param name="Agreement">Its identifier and version.</param>
/// <param name="Limits">The bounds.</param>
public sealed record LimitedAgreement(AgreementReference Agreement, AgreementLimits Limits);
