using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A value as written.</summary>
public abstract class ValueNode(Location location) : SyntaxNode(location);
