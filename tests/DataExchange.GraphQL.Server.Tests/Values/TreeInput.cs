namespace DataExchange.GraphQL.Server.Tests.Values;

public sealed class TreeInput
{
    public string Name { get; init; } = "unnamed";

    public IReadOnlyList<TreeInput> Children { get; init; } = [];
}
