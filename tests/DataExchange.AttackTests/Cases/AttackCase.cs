namespace DataExchange.AttackTests.Cases;

/// <summary>An attack as data.</summary>
/// <param name="Id">Its number in the catalogue, and a letter where one number has several.</param>
/// <param name="Title">What is tried.</param>
/// <param name="Required">What must come of it.</param>
/// <param name="Query">The document.</param>
internal sealed record AttackCase(string Id, string Title, Required Required, string Query)
{
    /// <summary>The variables as JSON, or null.</summary>
    public string? Variables { get; init; }

    public string? OperationName { get; init; }

    /// <summary>What must be listed as denied, as <c>coordinate at path</c>.</summary>
    public IReadOnlyList<string> Denied { get; init; } = [];

    /// <summary>The data that must come, or null for any without a denied cell.</summary>
    public string? Data { get; init; }

    /// <summary>The code of a refusal.</summary>
    public string Code { get; init; } = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The case as it is known to the runner of tests.</summary>
    public override string ToString() => $"{Id} {Title}";
}
