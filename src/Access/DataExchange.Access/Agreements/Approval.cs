namespace DataExchange.Access.Agreements;

/// <summary>One person's approval of exactly one content.</summary>
/// <param name="Approver">The approver's identifier within the agency; never a name.</param>
/// <param name="AgencyCode">The agency for which the approver acts.</param>
/// <param name="At">When.</param>
/// <param name="ContentHash">The hash of the content that was approved; an edit changes the hash and so voids the approval.</param>
public sealed record Approval(string Approver, string AgencyCode, DateTimeOffset At, string ContentHash);
