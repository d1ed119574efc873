using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>That a field is taken over from another subgraph.</summary>
internal sealed record DeclaredOverride(DirectiveNode Node, string From, string? Label);
