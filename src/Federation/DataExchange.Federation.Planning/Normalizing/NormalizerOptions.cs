namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>The limits of normalisation.</summary>
public sealed record NormalizerOptions
{
    /// <summary>The defaults.</summary>
    public static NormalizerOptions Default { get; } = new();

    /// <summary>Most selections that an operation may have once its fragments are inlined. Default 5,000.</summary>
    public int MaxSelections { get; init; } = 5_000;

    /// <summary>Most levels of fields below each other, fragments inlined. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;
}
