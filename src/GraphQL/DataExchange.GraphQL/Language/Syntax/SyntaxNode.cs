using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A node of the syntax tree. Immutable, and safe to share between threads.</summary>
public abstract class SyntaxNode(Location location)
{
    /// <summary>What the node is; switch on it rather than on the CLR type in hot code.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>Where the node stands in its source; <see langword="default"/> for a node that was made, not parsed.</summary>
    public Location Location { get; } = location;
}
