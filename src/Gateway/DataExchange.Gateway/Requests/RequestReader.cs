using System.Text;
using Microsoft.AspNetCore.Http;

namespace DataExchange.Gateway.Requests;

/// <summary>Reads the parameters of a request, by GET or POST, within the limits. See the GraphQL over HTTP specification, section 5.</summary>
internal sealed class RequestReader(int maxBodyBytes, int maxVariableBytes)
{
    public async ValueTask<Result<GraphQLRequest>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return FromQueryString(request);
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

    private Result<GraphQLRequest> FromQueryString(HttpRequest request)
    {
        var parameters = request.Query;
        if (parameters["query"] is not [{ Length: > 0 } query])
        {
            return Refusal.BadRequest("The parameter `query` must be given once.");
        }

        if (parameters["operationName"].Count > 1 || parameters["variables"].Count > 1 || parameters["extensions"].Count > 1)
        {
            return Refusal.BadRequest("A parameter was given more than once.");
        }

        var operationName = parameters["operationName"] is [{ Length: > 0 } name] ? name : null;
        var variables = parameters["variables"] is [{ Length: > 0 } text] ? Encoding.UTF8.GetBytes(text) : null;
        var extensions = parameters["extensions"] is [{ Length: > 0 } extensionText] ? Encoding.UTF8.GetBytes(extensionText) : null;
        if (extensions is not null && EnvelopeReader.ReadObject(extensions, "extensions", maxVariableBytes).IsRefused)
        {
            return Refusal.BadRequest("The parameter `extensions` must be a JSON object.");
        }

        var read = EnvelopeReader.ReadObject(variables, "variables", maxVariableBytes);
        return read.IsRefused ? read.Refusal! : new GraphQLRequest(Encoding.UTF8.GetBytes(query), operationName, read.Value!.RootElement);
    }
}
