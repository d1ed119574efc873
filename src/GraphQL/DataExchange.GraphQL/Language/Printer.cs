namespace DataExchange.GraphQL.Language;

/// <summary>
/// Prints syntax trees as canonical text: equal trees print equally, and <c>Parse</c> of the text gives an equal tree.
/// A tree too deep for the stack (no parser makes one) ends in <see cref="InsufficientExecutionStackException"/>, not in a dead process.
/// </summary>
public static class Printer
{
    /// <summary>Prints a node and all below it over several lines, two spaces per level, without a line end at the end.</summary>
    public static string Print(SyntaxNode node) => Print(node, isCompact: false);

    /// <summary>Prints a node and all below it on one line with as little white space as the grammar allows; block strings become quoted ones.</summary>
    public static string PrintCompact(SyntaxNode node) => Print(node, isCompact: true);

    private static string Print(SyntaxNode node, bool isCompact)
    {
        ArgumentNullException.ThrowIfNull(node);
        var text = new PrintWriter(isCompact);
        new NodePrinter(text).Print(node);
        return text.ToString();
    }
}
