using DataExchange.GraphQL.Server.Binding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DataExchange.GraphQL.Server.Http;

/// <summary>Maps GraphQL endpoints.</summary>
public static class GraphQLEndpointExtensions
{
    /// <summary>Serves <paramref name="schema"/> at <paramref name="pattern"/> over GraphQL-over-HTTP. See <see href="https://graphql.github.io/graphql-over-http/"/>.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern, ServerSchema schema, GraphQLHttpOptions? options = null) =>
        throw new System.Diagnostics.UnreachableException(pattern + schema.Sdl + options + endpoints);
}
