using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DataExchange.GraphQL.Server.Http;

/// <summary>Maps GraphQL endpoints.</summary>
public static class GraphQLEndpointExtensions
{
    /// <summary>Serves <paramref name="schema"/> at <paramref name="pattern"/> over HTTP, for every method, so that wrong ones are answered with 405.</summary>
    /// <remarks>Uses the host's <see cref="TimeProvider"/> where one is registered. See <see href="https://graphql.github.io/graphql-over-http/draft/"/>.</remarks>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern, ServerSchema schema, GraphQLHttpOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(schema);
        var chosen = options ?? new GraphQLHttpOptions();
        var time = endpoints.ServiceProvider.GetService<TimeProvider>() ?? TimeProvider.System;
        var logger = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger<GraphQLExecutor>();
        var handler = new GraphQLHttpHandler(new GraphQLExecutor(schema, chosen.Execution, time, logger), chosen, logger);
        return endpoints.Map(pattern, handler.HandleAsync);
    }
}
