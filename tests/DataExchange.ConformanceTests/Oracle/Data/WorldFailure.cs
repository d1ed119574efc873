namespace DataExchange.ConformanceTests.Oracle.Data;

/// <summary>Stands for the value of a field whose resolver fails.</summary>
internal sealed class WorldFailure
{
    public static readonly WorldFailure Instance = new();

    private WorldFailure()
    {
    }
}
