namespace DataExchange.AccessLog.Reading;

/// <summary>A record as the log keeps it. Each shard is to become one Merkle tree: the sequence is the leaf's index in it, the leaf hash its leaf.</summary>
/// <param name="RecordId">The request id.</param>
/// <param name="Shard">The shard.</param>
/// <param name="Sequence">The place in the shard, from 0.</param>
/// <param name="Epoch">The writer's epoch when it was appended.</param>
/// <param name="Body">The canonical bytes, JSON in UTF-8.</param>
/// <param name="LeafHash">The leaf hash that was kept with them.</param>
public sealed record StoredRecord(string RecordId, int Shard, long Sequence, long Epoch, ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> LeafHash);
