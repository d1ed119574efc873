using System.Collections.Concurrent;
using DataExchange.GraphQL.Server.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DataExchange.GraphQL.Server.Http;

/// <summary>Serves one endpoint: method, media type, parameters, execution, response. See <see href="https://graphql.github.io/graphql-over-http/draft/"/>.</summary>
internal sealed class GraphQLHttpHandler(GraphQLExecutor executor, GraphQLHttpOptions options, ILogger logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            await ServeAsync(http, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: there is nobody to answer.
        }
        catch (BadHttpRequestException exception)
        {
            await RefuseAsync(http, new HttpFailure(exception.StatusCode, "The body could not be read."), MediaTypes.Json, http.RequestAborted);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            logger.RequestFailed(exception.GetType().Name, exception.StackTrace);
            await RefuseAsync(http, new HttpFailure(500, "Internal server error", "INTERNAL_SERVER_ERROR"), MediaTypes.Json, http.RequestAborted);
        }
    }

    private async Task ServeAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var isGet = HttpMethods.IsGet(http.Request.Method);
        if ((!isGet || !options.AllowGet) && !HttpMethods.IsPost(http.Request.Method))
        {
            Allow(http.Response);
            await RefuseAsync(http, new HttpFailure(405, "The method is not served here.", "METHOD_NOT_ALLOWED"), MediaTypes.Json, cancellationToken);
            return;
        }

        if (MediaTypes.Negotiate(http.Request.Headers.Accept) is not { } mediaType)
        {
            await RefuseAsync(http, new HttpFailure(406, $"`Accept` must admit `{MediaTypes.GraphQLResponse}` or `{MediaTypes.Json}`.", "NOT_ACCEPTABLE"), MediaTypes.Json, cancellationToken);
            return;
        }

        using var reading = isGet ? GetRequest.Read(http.Request.Query) : await PostRequest.ReadAsync(http.Request, options, cancellationToken);
        if (reading.Failure is { } failure)
        {
            await RefuseAsync(http, failure, mediaType, cancellationToken);
            return;
        }

        await ExecuteAsync(http, reading.Request!, isGet, mediaType, cancellationToken);
    }

    private async Task ExecuteAsync(HttpContext http, GraphQLRequest request, bool isGet, string mediaType, CancellationToken cancellationToken)
    {
        var items = new ConcurrentDictionary<object, object?>();
        options.OnRequest?.Invoke(http, items);
        var result = await executor.ExecuteAsync(request, http.RequestServices, items, queriesOnly: isGet, cancellationToken);
        if (result.Outcome == ExecutionOutcome.NotAQuery)
        {
            http.Response.Headers.Allow = "POST";
        }

        await ResponseWriting.WriteAsync(http.Response, ResponseWriting.StatusOf(result.Outcome, mediaType), mediaType, result, !options.ForbidsKeeping, cancellationToken);
    }

    private static Task RefuseAsync(HttpContext http, HttpFailure failure, string mediaType, CancellationToken cancellationToken) =>
        ResponseWriting.WriteAsync(http.Response, failure.Status, mediaType, ExecutionResult.Refused(failure.Message, failure.Code), mayBeKept: false, cancellationToken);

    private void Allow(HttpResponse response) => response.Headers.Allow = options.AllowGet ? "GET, POST" : "POST";
}
