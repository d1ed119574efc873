using DataExchange.Gateway.Fencing;
using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Pipeline;

namespace DataExchange.Gateway.Subscriptions.WebSockets;

/// <summary>What every WebSocket works with.</summary>
internal sealed record SocketServices(
    CallerSource Callers, StateFence Fence, OperationPipeline Operations, RecordedAnswers Answers, OperationStreams Streams, SubscriptionSlots Slots, LimitOptions Limits, TimeProvider Time);
