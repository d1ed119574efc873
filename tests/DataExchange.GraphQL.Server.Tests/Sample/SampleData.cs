namespace DataExchange.GraphQL.Server.Tests.Sample;

/// <summary>Three citizens in two households, and a counter of calls per resolver.</summary>
public sealed class SampleData
{
    public static IReadOnlyList<CitizenRow> Citizens { get; } =
    [
        new("001", "Nguyễn Văn An", Gender.Male, "H1"),
        new("002", "Trần Thị Bình", Gender.Female, "H1"),
        new("003", "Lê Minh", Gender.NonBinary, "H2"),
    ];

    public Calls Calls { get; } = new();
}
