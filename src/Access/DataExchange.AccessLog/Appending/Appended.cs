namespace DataExchange.AccessLog.Appending;

/// <summary>The record is durable.</summary>
/// <param name="RecordId">The record's name: the request id. The caller's receipt.</param>
/// <param name="Shard">The shard that holds it.</param>
/// <param name="Sequence">Its place in the shard, from 0, without gaps.</param>
public sealed record Appended(string RecordId, int Shard, long Sequence) : AppendOutcome;
