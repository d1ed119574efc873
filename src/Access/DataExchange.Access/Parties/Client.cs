namespace DataExchange.Access.Parties;

/// <summary>A system of an agency that asks questions.</summary>
/// <param name="Id">Its identifier; unique.</param>
/// <param name="AgencyCode">The agency that answers for it.</param>
/// <param name="Name">What people call it.</param>
public sealed record Client(ClientId Id, string AgencyCode, string Name)
{
    /// <summary>Whether it is served; active by default.</summary>
    public ClientStatus Status { get; init; } = ClientStatus.Active;
}
