namespace DataExchange.AttackTests.Transports;

/// <summary>Every way in that carries single operations.</summary>
internal static class TransportMatrix
{
    public const string Post = "post";

    public static IReadOnlyDictionary<string, ITransport> All { get; } = new ITransport[]
    {
        new PostTransport(Post, "application/graphql-response+json"),
        new PostTransport("post-legacy", "application/json"),
        new GetTransport(),
        new EventStreamTransport(),
        new SocketTransport(),
        new DeferTransport("defer-v0.2", "multipart/mixed;incrementalSpec=v0.2, application/json"),
        new DeferTransport("defer-2022", "multipart/mixed;deferSpec=20220824, application/graphql-response+json"),
        new IdentifierTransport("persisted", isRegisteredHere: true),
        new IdentifierTransport("trusted", isRegisteredHere: false),
    }.ToDictionary(t => t.Name, StringComparer.Ordinal);
}
