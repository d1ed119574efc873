namespace DataExchange.Cli.Up;

/// <summary>A person of the demonstration who administers; known to the development issuer only.</summary>
/// <param name="Client">The client at which the person works.</param>
/// <param name="Person">The person's identifier.</param>
/// <param name="Scope">The scope that gives the person's role.</param>
internal sealed record DemonstrationOfficial(string Client, string Person, string Scope);
