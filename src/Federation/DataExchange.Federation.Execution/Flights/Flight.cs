namespace DataExchange.Federation.Execution.Flights;

/// <summary>One request to one subgraph.</summary>
internal sealed class Flight(string subgraph)
{
    public string Subgraph { get; } = subgraph;

    public List<FlightPart> Parts { get; } = new(1);

    /// <summary>How many entities are asked for, all parts together.</summary>
    public int Entities { get; private set; }

    public bool IsMutation => Parts[0].Run.Fetch.IsMutation;

    public void Add(FlightPart part)
    {
        Parts.Add(part);
        Entities += part.Count;
        part.Run.PendingParts++;
    }
}
