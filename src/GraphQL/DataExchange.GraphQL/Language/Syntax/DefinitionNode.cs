using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A definition at the top level of a document.</summary>
public abstract class DefinitionNode(Location location) : SyntaxNode(location);
