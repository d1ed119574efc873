using System.Collections.Immutable;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A field, fragment spread or inline fragment.</summary>
public abstract class SelectionNode(Location location) : SyntaxNode(location)
{
    /// <summary>The directives on the selection itself, in order.</summary>
    public abstract ImmutableArray<DirectiveNode> Directives { get; }
}
