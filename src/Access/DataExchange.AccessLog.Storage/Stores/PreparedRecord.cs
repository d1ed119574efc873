namespace DataExchange.AccessLog.Storage.Stores;

/// <summary>A record ready to be written; its sequence is its place in the batch after the batch's first. Its subjects are indexed with it, each once.</summary>
internal sealed record PreparedRecord(string RecordId, DateTimeOffset Time, byte[] Body, byte[] LeafHash, IReadOnlyList<string> Subjects);
