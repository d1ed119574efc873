using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DataExchange.Registries.Storage;

/// <summary>Where a registry keeps its rows.</summary>
public sealed record RegistryStoreOptions
{
    /// <summary>Name of the registry in lower case, such as population; it names the file and begins the tables' names.</summary>
    public required string Name { get; init; }

    /// <summary>Connection string of a PostgreSQL database that exists; null or empty for an SQLite file.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Directory of the SQLite file, made when absent; not used with a connection string.</summary>
    public string DataDirectory { get; init; } = ".data";

    /// <summary>Watchers of the SQL commands, such as a <see cref="SqlCommandCounter"/>.</summary>
    public IReadOnlyList<IInterceptor> Interceptors { get; init; } = [];
}
