namespace DataExchange.AttackTests.Transports;

/// <summary>POST with a JSON envelope, answered in one of the two media types.</summary>
internal sealed class PostTransport(string name, string accept) : ITransport
{
    public string Name => name;

    public bool Carries(AttackRequest request) => request.Kind != GraphQL.Language.OperationType.Subscription;

    public async Task<AttackReply> SendAsync(Uri gateway, AttackRequest request)
    {
        var (status, head, body) = await HttpSending.PostAsync(gateway, request, HttpSending.Envelope(request), accept);
        return new AttackReply(status, head, body, body);
    }
}
