namespace DataExchange.GraphQL.Text;

/// <summary>A place in a source text, as errors report it. Both numbers start at 1; the column counts UTF-16 code units.</summary>
/// <param name="Line">The line; lines end at LF, CR or CR LF.</param>
/// <param name="Column">The column.</param>
public readonly record struct SourcePosition(int Line, int Column);
