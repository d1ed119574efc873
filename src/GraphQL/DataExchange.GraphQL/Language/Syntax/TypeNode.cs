using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A type reference as written.</summary>
public abstract class TypeNode(Location location) : SyntaxNode(location);
