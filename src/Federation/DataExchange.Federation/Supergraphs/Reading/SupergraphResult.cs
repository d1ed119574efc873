using System.Collections.Immutable;
using DataExchange.GraphQL.Response;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>What the reader made of a supergraph document: the model, or the errors that forbid one.</summary>
/// <param name="Supergraph">The model, or null when there are errors.</param>
/// <param name="Errors">All errors found, code <c>SUPERGRAPH_INVALID</c> unless the parser or the schema builder gave another; empty when there is a model.</param>
public sealed record SupergraphResult(Supergraph? Supergraph, ImmutableArray<GraphQLError> Errors);
