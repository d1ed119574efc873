namespace DataExchange.Federation.Plans;

/// <summary>What the search for a plan took.</summary>
/// <param name="Waves">Sequential rounds of fetches.</param>
/// <param name="Candidates">Partial plans looked at.</param>
/// <param name="Steps">Elementary steps of the search, as its budget counts them.</param>
public sealed record PlanStatistics(int Waves, int Candidates, long Steps);
