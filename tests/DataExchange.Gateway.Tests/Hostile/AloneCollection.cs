namespace DataExchange.Gateway.Tests.Hostile;

/// <summary>Tests that measure what the process allocates: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
