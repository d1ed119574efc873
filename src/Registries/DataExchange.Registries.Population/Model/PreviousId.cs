namespace DataExchange.Registries.Population.Model;

/// <summary>A number borne before: the schema's <c>PreviousId</c>.</summary>
internal sealed record PreviousId(string Number)
{
    public string Kind => Number.Length == 9 ? "CMND_9" : "CCCD_12";
}
