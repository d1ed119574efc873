using DataExchange.Federation.Execution.Subscriptions.WebSockets;
using DataExchange.Gateway.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Subscriptions.WebSockets;

/// <summary>Accepts WebSockets at <c>/graphql</c>, within their number and from pages that may, and serves each until it has ended.</summary>
internal sealed partial class SocketEndpoint(SocketServices services, GatewayOptions options, IHostApplicationLifetime lifetime, ILogger<SocketEndpoint> logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (!OriginPolicy.Allows(http.Request, options))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var place = services.States.Current is null ? null : services.Slots.Sockets.TryTake(string.Empty);
        if (place is null || lifetime.ApplicationStopping.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "1";
            return;
        }

        var speaks = http.WebSockets.WebSocketRequestedProtocols.Contains(TransportMessages.Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(speaks ? TransportMessages.Protocol : null).ConfigureAwait(false);
        using var connection = new SocketConnection(socket, services.Limits, services.Time);
        await using var stopping = lifetime.ApplicationStopping.Register(() => _ = connection.CloseAsync(CloseCode.GoingAway)).ConfigureAwait(false);
        if (!speaks)
        {
            await connection.CloseAsync(CloseCode.WrongProtocol).ConfigureAwait(false);
        }

        var session = new SocketSession(services, connection, http.Request);
        await using var ending = session.ConfigureAwait(false);
        await ServeAsync(connection, session).ConfigureAwait(false);
    }

    private async Task ServeAsync(SocketConnection connection, SocketSession session)
    {
        try
        {
            await connection.RunAsync(session.TakeAsync).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // The boundary of a connection.
            LogFailure(logger, failure.GetType().Name, failure.StackTrace);
            await connection.CloseAsync(CloseCode.InternalError).ConfigureAwait(false);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A WebSocket failed: {Failure} at {StackTrace}")]
    private static partial void LogFailure(ILogger logger, string failure, string? stackTrace);
}
