using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.Server.Federation;

/// <summary>A subgraph's document with all that federation adds.</summary>
/// <param name="Document">The document, ready for the schema builder.</param>
/// <param name="Names">The subgraph's names for the specifications' directives.</param>
/// <param name="EntityTypes">The object types with a resolvable <c>@key</c>, in the order of definition: the members of <c>_Entity</c>.</param>
internal sealed record CompleteSubgraph(DocumentNode Document, FederationNames Names, ImmutableArray<string> EntityTypes);
