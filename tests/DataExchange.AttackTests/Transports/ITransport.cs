namespace DataExchange.AttackTests.Transports;

/// <summary>A way to send an operation to a gateway.</summary>
internal interface ITransport
{
    string Name { get; }

    /// <summary>Whether this request can be sent this way at all.</summary>
    bool Carries(AttackRequest request);

    Task<AttackReply> SendAsync(Uri gateway, AttackRequest request);
}
