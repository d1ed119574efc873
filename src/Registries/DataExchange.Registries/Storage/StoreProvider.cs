using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DataExchange.Registries.Storage;

/// <summary>The switch between the two providers, and the words for what can be wrong with each.</summary>
internal static class StoreProvider
{
    private const string LoginRefused = "28";
    private const string DatabaseUnknown = "3D000";

    public static bool IsPostgres(RegistryStoreOptions options) => !string.IsNullOrWhiteSpace(options.ConnectionString);

    /// <summary>Makes the effective connection string, or says why it cannot.</summary>
    public static StoreProblem? Connection(RegistryStoreOptions options, out string connection)
    {
        connection = string.Empty;
        try
        {
            connection = IsPostgres(options) ? Postgres(options.ConnectionString!) : SqliteFile(options);
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return new StoreProblem(
                "STORE_CONNECTION_STRING_INVALID",
                $"The connection string of `{options.Name}` cannot be read; expected PostgreSQL keywords such as `Host=…;Database=…;Username=…`.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DirectoryUnusable(options);
        }
    }

    public static void Use<TContext>(DbContextOptionsBuilder<TContext> builder, RegistryStoreOptions options, string connection)
        where TContext : DbContext
    {
        if (IsPostgres(options))
        {
            _ = builder.UseNpgsql(connection, npgsql => npgsql.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
        }
        else
        {
            _ = builder.UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
        }
    }

    public static bool IsStoreFailure(Exception exception) =>
        exception is DbException or SocketException or TimeoutException || (exception is InvalidOperationException && exception.InnerException is DbException);

    public static StoreProblem Explain(RegistryStoreOptions options, Exception exception)
    {
        if (!IsPostgres(options))
        {
            return DirectoryUnusable(options);
        }

        var parts = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        var state = ((exception as PostgresException) ?? (exception.InnerException as PostgresException))?.SqlState;
        return state switch
        {
            null => new StoreProblem("STORE_UNREACHABLE", $"The PostgreSQL server of `{options.Name}` at `{parts.Host}:{parts.Port}` cannot be reached; expected one that is running there."),
            DatabaseUnknown => new StoreProblem("STORE_DATABASE_UNKNOWN", $"The PostgreSQL server of `{options.Name}` has no database `{parts.Database}`; expected one that was created before."),
            _ when state.StartsWith(LoginRefused, StringComparison.Ordinal) => new StoreProblem("STORE_LOGIN_REFUSED", $"The PostgreSQL server of `{options.Name}` refused the user `{parts.Username}`; expected a user and password that it accepts."),
            _ => new StoreProblem("STORE_FAILED", $"The PostgreSQL server of `{options.Name}` answered with the error `{state}`; expected it to be ready for connections."),
        };
    }

    private static StoreProblem DirectoryUnusable(RegistryStoreOptions options) => new(
        "STORE_DIRECTORY_UNUSABLE",
        $"The store of `{options.Name}` cannot be opened in `{options.DataDirectory}`; expected a directory that can be written and a file that is an SQLite database.");

    private static string Postgres(string connection) => new NpgsqlConnectionStringBuilder(connection).ConnectionString;

    private static string SqliteFile(RegistryStoreOptions options)
    {
        var directory = Directory.CreateDirectory(options.DataDirectory).FullName;
        return new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(directory, options.Name + ".db"),
            DefaultTimeout = 30,
        }.ConnectionString;
    }
}
