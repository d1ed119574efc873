namespace DataExchange.AccessLog.Storage.Opening;

/// <summary>Where and how the log is kept.</summary>
public sealed record AccessLogOptions
{
    /// <summary>The PostgreSQL connection string, or null to use <see cref="SqlitePath"/>.</summary>
    public string? PostgresConnectionString { get; init; }

    /// <summary>The SQLite file, created when it does not exist; used when there is no connection string.</summary>
    public string? SqlitePath { get; init; }

    /// <summary>The shard that this process writes, from 0. A process that opens a shard takes it over, and the former writer is refused from
    /// then on. Null takes a shard of its own that was never used, which is right for gateways that come and go; give fixed ones to fixed processes.</summary>
    public int? Shard { get; init; }

    /// <summary>How many records may wait; one more is refused as overload. Default 4,096.</summary>
    public int QueueCapacity { get; init; } = 4096;

    /// <summary>How many records one transaction may hold. Default 512.</summary>
    public int MaxBatch { get; init; } = 512;
}
