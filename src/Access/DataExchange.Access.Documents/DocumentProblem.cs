namespace DataExchange.Access.Documents;

/// <summary>A mistake in a document.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">One sentence that says what is wrong and what was expected.</param>
public sealed record DocumentProblem(int Line, int Column, string Message)
{
    /// <summary><c>LINE:COLUMN: message</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line}:{Column}: {Message}");
}
