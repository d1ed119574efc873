namespace DataExchange.Access.Storage.Opening;

/// <summary>Where the access state is kept.</summary>
public sealed record AccessStoreOptions
{
    /// <summary>The PostgreSQL connection string, or null to use <see cref="SqlitePath"/>.</summary>
    public string? PostgresConnectionString { get; init; }

    /// <summary>The SQLite file, created when it does not exist; used when there is no connection string.</summary>
    public string? SqlitePath { get; init; }
}
