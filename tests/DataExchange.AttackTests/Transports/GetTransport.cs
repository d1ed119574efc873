using DataExchange.GraphQL.Language;

namespace DataExchange.AttackTests.Transports;

/// <summary>GET, which carries queries only.</summary>
internal sealed class GetTransport : ITransport
{
    public string Name => "get";

    public bool Carries(AttackRequest request) => request.Kind is OperationType.Query or null && request.Query.Length < 4_000;

    public async Task<AttackReply> SendAsync(Uri gateway, AttackRequest request)
    {
        var parameters = new List<string> { $"query={Uri.EscapeDataString(request.Query)}" };
        parameters.AddRange(request.Variables is null ? [] : [$"variables={Uri.EscapeDataString(request.Variables)}"]);
        parameters.AddRange(request.OperationName is null ? [] : [$"operationName={Uri.EscapeDataString(request.OperationName)}"]);
        var (status, head, body) = await HttpSending.SendAsync(
            gateway, HttpMethod.Get, $"/graphql?{string.Join('&', parameters)}", null, request, "application/graphql-response+json");
        return new AttackReply(status, head, body, body);
    }
}
