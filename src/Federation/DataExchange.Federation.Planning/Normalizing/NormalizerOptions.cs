namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>The limits of normalisation.</summary>
public sealed record NormalizerOptions
{
    /// <summary>The defaults.</summary>
    public static NormalizerOptions Default { get; } = new();

    /// <summary>Most selections that an operation may have once its fragments are inlined. Default 5,000.</summary>
    public int MaxSelections { get; init; } = 5_000;

    /// <summary>
    /// The truth of the variables that <c>@defer</c> depends on, by name; one that is not named counts as true. Default null: <c>@defer</c> is ignored, and
    /// the answer is one piece.
    /// </summary>
    public IReadOnlyDictionary<string, bool>? DeferVariables { get; init; }

    /// <summary>Most levels of fields below each other, fragments inlined. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;
}
