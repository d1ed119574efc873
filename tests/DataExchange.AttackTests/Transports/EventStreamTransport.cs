using DataExchange.GraphQL.Language;

namespace DataExchange.AttackTests.Transports;

/// <summary>POST answered with a stream of events: one result, and its end.</summary>
internal sealed class EventStreamTransport : ITransport
{
    public string Name => "sse";

    public bool Carries(AttackRequest request) => request.Kind != OperationType.Subscription;

    public async Task<AttackReply> SendAsync(Uri gateway, AttackRequest request)
    {
        var (status, head, body) = await HttpSending.PostAsync(gateway, request, HttpSending.Envelope(request), "text/event-stream");
        var data = body.Split('\n').FirstOrDefault(l => l.StartsWith("data: {", StringComparison.Ordinal));
        return new AttackReply(status, head, body, data is null ? (body.StartsWith('{') ? body : null) : data[6..]);
    }
}
