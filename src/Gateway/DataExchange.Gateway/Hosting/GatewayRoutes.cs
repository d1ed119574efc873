using DataExchange.Gateway.Announcements;
using DataExchange.Gateway.Explorer;
using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Pipeline;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Subscriptions.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Hosting;

/// <summary>The gateway's paths.</summary>
public static class GatewayRoutes
{
    /// <summary>Maps <c>/graphql</c>, the explorer below it, what registries announce, health, and in Development the token issuer and the sign-in page.</summary>
    public static void MapGateway(this WebApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var services = application.Services;
        // Pings are messages of the sub-protocol, on the gateway's own clock.
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        MapGraphQL(application, services.GetRequiredService<GraphQLEndpoint>(), services.GetRequiredService<SocketEndpoint>(), services.GetRequiredService<ExplorerEndpoint>());
        var health = new HealthEndpoints(services.GetRequiredService<StateHolder>(), services.GetRequiredService<Drain>());
        application.MapGet("/health/live", HealthEndpoints.LiveAsync);
        application.MapGet("/health/ready", health.ReadyAsync);
        var announcements = services.GetRequiredService<AnnouncementEndpoint>();
        application.MapPost("/registries/{subgraph}/changes", (HttpContext http, string subgraph) => announcements.HandleAsync(http, subgraph));
        application.MapGet("/limits", services.GetRequiredService<LimitsEndpoint>().ShowAsync);
        if (services.GetRequiredService<GatewayDependencies>().DevelopmentIssuer is { } issuer)
        {
            MapDevelopment(application, issuer, services.GetRequiredService<StateHolder>());
        }
    }

    private static void MapGraphQL(WebApplication application, GraphQLEndpoint graphQL, SocketEndpoint sockets, ExplorerEndpoint explorer)
    {
        application.Map("/graphql", http =>
        {
            if (http.WebSockets.IsWebSocketRequest)
            {
                return sockets.HandleAsync(http);
            }

            if (!ExplorerEndpoint.Wants(http.Request))
            {
                return graphQL.HandleAsync(http);
            }

            // The explorer's files have relative paths: they are served below a trailing slash.
            if (http.Request.Path.Value!.EndsWith('/'))
            {
                return explorer.ServeAsync(http, string.Empty);
            }

            http.Response.Redirect("/graphql/");
            return Task.CompletedTask;
        });
        application.MapGet("/graphql/{**path}", (HttpContext http, string path) => explorer.ServeAsync(http, path));
    }

    private static void MapDevelopment(WebApplication application, DevelopmentIssuer issuer, StateHolder states)
    {
        var tokens = new TokenEndpoints(issuer, states);
        application.MapPost("/connect/token", tokens.IssueAsync);
        application.MapGet("/.well-known/openid-configuration", TokenEndpoints.DescribeAsync);
        application.MapGet("/.well-known/jwks.json", tokens.KeysAsync);
        var signIn = new SignInEndpoint(issuer, () => DemonstrationClients.Of(states.Current));
        application.MapGet("/graphql/sign-in", signIn.ShowAsync);
        application.MapPost("/graphql/sign-in", signIn.SignInAsync);
    }
}
