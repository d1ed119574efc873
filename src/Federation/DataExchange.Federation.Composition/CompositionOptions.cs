namespace DataExchange.Federation.Composition;

/// <summary>Limits of composition; all are finite.</summary>
public sealed record CompositionOptions
{
    /// <summary>The defaults.</summary>
    public static CompositionOptions Default { get; } = new();

    /// <summary>How many errors, and how many hints, are told at most. Default 1,000.</summary>
    public int MaxDiagnostics { get; init; } = 1_000;

    /// <summary>How many steps the check of satisfiability takes at most; beyond, composition fails with <c>MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED</c>. Default 5,000,000.</summary>
    public int MaxSatisfiabilitySteps { get; init; } = 5_000_000;
}
