using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>The errors found while a supergraph is read.</summary>
internal sealed class Diagnostics
{
    private const int MaxErrors = 100;
    private readonly List<GraphQLError> _errors = [];

    public bool IsEmpty => _errors.Count == 0;

    public ImmutableArray<GraphQLError> ToImmutable() => [.. _errors];

    public void Report(string message, SyntaxNode? node = null) =>
        Report(new GraphQLError(message)
        {
            Code = "SUPERGRAPH_INVALID",
            Locations = node?.Location.Source is null ? [] : [node.Location],
        });

    public void Report(GraphQLError error)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(error);
        }
    }
}
