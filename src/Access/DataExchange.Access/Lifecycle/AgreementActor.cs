namespace DataExchange.Access.Lifecycle;

/// <summary>A person who takes a step.</summary>
/// <param name="Id">The person's identifier within the agency; never a name.</param>
/// <param name="AgencyCode">The agency for which the person acts.</param>
public readonly record struct AgreementActor(string Id, string AgencyCode);
