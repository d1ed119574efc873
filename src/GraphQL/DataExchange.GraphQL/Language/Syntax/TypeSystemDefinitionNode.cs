using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>A definition or extension of the type system.</summary>
public abstract class TypeSystemDefinitionNode(Location location) : DefinitionNode(location);
