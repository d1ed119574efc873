using System.Collections.Immutable;

namespace DataExchange.Gateway.Snapshots;

/// <summary>A state, or everything that forbids one.</summary>
/// <param name="State">The state, or null.</param>
/// <param name="Problems">One sentence each; empty when there is a state.</param>
internal sealed record StateResult(GatewayState? State, ImmutableArray<string> Problems);
