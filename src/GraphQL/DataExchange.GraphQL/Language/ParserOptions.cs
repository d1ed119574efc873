namespace DataExchange.GraphQL.Language;

/// <summary>The limits of the parser. Each counts from 1; exceeding one is an error, never a crash.</summary>
public sealed record ParserOptions
{
    /// <summary>The limits for requests from clients.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The limits for schemas from operators: larger, still finite.</summary>
    public static ParserOptions Schema { get; } = new() { MaxTokens = 5_000_000, MaxBytes = 64 * 1024 * 1024 };

    /// <summary>Most tokens in a document, comments not counted. Default 4,000.</summary>
    public int MaxTokens { get; init; } = 4_000;

    /// <summary>Most levels of nesting of selection sets, values and types together. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Most bytes in a document. Default 256 KiB.</summary>
    public int MaxBytes { get; init; } = 256 * 1024;
}
