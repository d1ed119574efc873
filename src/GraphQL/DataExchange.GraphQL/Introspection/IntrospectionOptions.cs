namespace DataExchange.GraphQL.Introspection;

/// <summary>The limits of one introspection answer.</summary>
public sealed record IntrospectionOptions
{
    /// <summary>The default limits.</summary>
    public static IntrospectionOptions Default { get; } = new();

    /// <summary>Most levels of objects inside each other. The usual query of tools needs 14. Default 32.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Most fields in the answer, all levels together. Default 1,000,000.</summary>
    public int MaxFields { get; init; } = 1_000_000;
}
