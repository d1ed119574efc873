using DataExchange.Gateway.Exchanges;
using DataExchange.Gateway.Fencing;
using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Requests;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Pipeline;

/// <summary>The stages of a request over HTTP, in order. Each either adds to what is known or refuses; what is refused asks no registry.</summary>
internal sealed class RequestPipeline(StateFence fence, CallerIdentification? identification, RequestReader reader, OperationPipeline operations)
{
    public async ValueTask<Answer> AnswerAsync(Exchange exchange, HttpContext http)
    {
        // Begun first, so that the store is read while caller and envelope are.
        var confirmed = fence.ConfirmAsync(http.RequestAborted);
        if (exchange.MediaType == ResponseMediaType.NotAcceptable)
        {
            return Refusal.Of(406, "NOT_ACCEPTABLE", "Answers are `application/graphql-response+json`, `application/json` or `text/event-stream`.");
        }

        return await IdentifyAsync(exchange, http.Request).ConfigureAwait(false)
            ?? await ReadAndRunAsync(exchange, http, confirmed).ConfigureAwait(false);
    }

    private async ValueTask<Answer?> IdentifyAsync(Exchange exchange, HttpRequest request)
    {
        if (identification is null)
        {
            return null;
        }

        var token = await identification.IdentifyAsync(request).ConfigureAwait(false);
        exchange.Caller = token.Caller;
        return token.Caller is null ? (Answer?)Refusal.Unauthenticated(token.Problem!) : null;
    }

    private async ValueTask<Answer> ReadAndRunAsync(Exchange exchange, HttpContext http, Task<Refusal?> confirmed)
    {
        var request = await reader.ReadAsync(http.Request, http.RequestAborted).ConfigureAwait(false);
        if (request.IsRefused)
        {
            return request.Refusal!;
        }

        exchange.Request = request.Value;
        exchange.OperationName = request.Value!.OperationName;
        exchange.Terms = RequestTerms.Of(http.Request, MediaTypeNegotiation.TakesStream(http.Request));
        var state = fence.Enter(exchange, await confirmed.ConfigureAwait(false));
        return state.IsRefused ? state.Refusal! : await operations.AnswerAsync(exchange, state.Value!, http.RequestAborted).ConfigureAwait(false);
    }
}
