namespace DataExchange.Cli.Agreements;

/// <summary>Why an import cannot be done.</summary>
/// <param name="File">The file; null where the problem is of all.</param>
/// <param name="Line">The line, or null.</param>
/// <param name="Column">The column, or null.</param>
/// <param name="Message">One sentence.</param>
internal sealed record ImportProblem(string? File, int? Line, int? Column, string Message)
{
    public override string ToString() => (File, Line) switch
    {
        (null, _) => Message,
        (_, null) => $"{File}: {Message}",
        _ => $"{File}:{Line}:{Column}: {Message}",
    };
}
