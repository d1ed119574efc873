using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode(Location location) : DefinitionNode(location);
