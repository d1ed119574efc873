using System.Text.Json;

namespace DataExchange.Federation.Execution.Subscriptions.WebSockets;

/// <summary>A message of <c>graphql-transport-ws</c>.</summary>
/// <param name="Type">The type.</param>
/// <param name="Id">Names the operation; null where none was given, never empty.</param>
/// <param name="Payload">The JSON of the payload; empty where none was given.</param>
/// <param name="PayloadKind">What the payload is; <see cref="JsonTokenType.None"/> where none was given.</param>
public readonly record struct TransportMessage(TransportMessageType Type, string? Id, ReadOnlyMemory<byte> Payload, JsonTokenType PayloadKind);
