using DataExchange.Federation.Composition.Links;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>One <c>@composeDirective</c>, resolved.</summary>
internal sealed record ComposedDirective(SubgraphSchema Subgraph, SubgraphLink Link, string SpecName, string LocalName, DirectiveDefinitionNode Definition, DirectiveNode Applied);
