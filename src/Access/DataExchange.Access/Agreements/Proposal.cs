namespace DataExchange.Access.Agreements;

/// <summary>Who laid an agreement before its approvers.</summary>
/// <param name="Proposer">The proposer's identifier within the agency; never a name. Never one of the approvers.</param>
/// <param name="AgencyCode">The agency for which the proposer acts: the provider or the consumer.</param>
/// <param name="At">When.</param>
/// <param name="ContentHash">The hash of the content as it was proposed.</param>
public sealed record Proposal(string Proposer, string AgencyCode, DateTimeOffset At, string ContentHash);
