namespace DataExchange.GraphQL.Language;

/// <summary>What <see cref="SyntaxWalker"/> calls on its way through a tree.</summary>
public interface ISyntaxVisitor
{
    /// <summary>Before the children of <paramref name="node"/>; false skips them, <see cref="Leave"/> is called all the same.</summary>
    bool Enter(SyntaxNode node);

    /// <summary>After the children of <paramref name="node"/>.</summary>
    void Leave(SyntaxNode node);
}
