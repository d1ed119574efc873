namespace DataExchange.AccessLog.Storage.Stores;

/// <summary>A writer's right to a shard.</summary>
/// <param name="Shard">The shard.</param>
/// <param name="Epoch">The epoch that the writer raised the shard to; a higher one in the store ends the right.</param>
/// <param name="NextSequence">The first free place as the writer knows it.</param>
internal readonly record struct Lease(int Shard, long Epoch, long NextSequence);
