using DataExchange.Gateway.Fencing;
using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Pipeline;
using DataExchange.Gateway.Snapshots;

namespace DataExchange.Gateway.Subscriptions.WebSockets;

/// <summary>What every WebSocket works with.</summary>
internal sealed record SocketServices(
    CallerSource Callers, StateHolder States, StateFence Fence, OperationPipeline Operations, RecordedAnswers Answers, OperationStreams Streams, SubscriptionSlots Slots, LimitOptions Limits, TimeProvider Time);
