namespace DataExchange.GraphQL.Text;

/// <summary>A range of bytes in a source: <paramref name="Start"/> inclusive, <paramref name="End"/> exclusive.</summary>
/// <param name="Source">The source, or null for a node that was made, not parsed.</param>
/// <param name="Start">Offset of the first byte.</param>
/// <param name="End">Offset after the last byte.</param>
public readonly record struct Location(Source? Source, int Start, int End)
{
    /// <summary>Line and column of the first byte, or null for a node that was made, not parsed.</summary>
    public SourcePosition? Position => Source?.PositionAt(Start);
}
