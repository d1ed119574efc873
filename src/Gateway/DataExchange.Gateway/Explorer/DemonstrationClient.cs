namespace DataExchange.Gateway.Explorer;

/// <summary>A client that a visitor of a development system can sign in as.</summary>
/// <param name="Id">The client's identifier.</param>
/// <param name="Description">The agency and the purpose, for people.</param>
internal sealed record DemonstrationClient(string Id, string Description);
