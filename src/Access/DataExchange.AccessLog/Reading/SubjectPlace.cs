namespace DataExchange.AccessLog.Reading;

/// <summary>Where a record stands among those about a person, which are in the order of their times.</summary>
/// <param name="At">When the request arrived, in milliseconds since 1970.</param>
/// <param name="Shard">The shard of the record.</param>
/// <param name="Sequence">Its place in the shard.</param>
public readonly record struct SubjectPlace(long At, int Shard, long Sequence);
