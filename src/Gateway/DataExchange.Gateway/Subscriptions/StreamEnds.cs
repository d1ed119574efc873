using DataExchange.Federation.Execution.Subscriptions;
using DataExchange.Gateway.Requests;

namespace DataExchange.Gateway.Subscriptions;

/// <summary>What a subscriber is told when its stream ends before the registry says that it is complete.</summary>
internal static class StreamEnds
{
    public static Refusal Of(StreamEnd end, string service) => end switch
    {
        StreamEnd.Unreachable => Refusal.Of(502, "SUBGRAPH_UNREACHABLE", $"The service `{service}` could not be reached."),
        StreamEnd.TimedOut => Refusal.Of(504, "SUBGRAPH_TIMEOUT", $"The service `{service}` did not answer in time."),
        StreamEnd.TooLarge => Refusal.Of(502, "SUBGRAPH_INVALID_RESPONSE", $"The service `{service}` sent an event of more bytes than are allowed."),
        StreamEnd.SubscriberTooSlow => Refusal.Of(429, "SUBSCRIBER_TOO_SLOW", "Events came faster than they were taken; subscribe again."),
        _ => Refusal.Of(502, "SUBGRAPH_STREAM_BROKEN", $"The service `{service}` broke off its events; subscribe again."),
    };

    public static Refusal TokenExpired() => Refusal.Unauthenticated("The access token has expired.");
}
