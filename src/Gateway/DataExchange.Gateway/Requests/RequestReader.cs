using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Requests;

/// <summary>Reads the parameters of a request, by GET or POST, within the limits. See the GraphQL over HTTP specification, section 5.</summary>
internal sealed class RequestReader(int maxBodyBytes, int maxVariableBytes)
{
    public async ValueTask<Result<GraphQLRequest>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return QueryStringReader.Read(request.Query, maxVariableBytes);
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            return Refusal.Of(405, "METHOD_NOT_ALLOWED", "Send the request by POST, or a query by GET.") with { Allow = "GET, POST" };
        }

        if (RequestMediaType.Refuse(request) is { } refusal)
        {
            return refusal;
        }

        var body = await RequestBody.ReadAsync(request, maxBodyBytes, cancellationToken).ConfigureAwait(false);
        return body.IsRefused ? body.Refusal! : EnvelopeReader.Read(body.Value!, maxVariableBytes);
    }
}
