using DataExchange.Access.Storage.Dialects;
using DataExchange.Access.Storage.Stores;
using DataExchange.Access.Stores;

namespace DataExchange.Access.Storage.Opening;

/// <summary>Opens access stores.</summary>
public static class AccessStores
{
    /// <summary>Opens the store and brings its schema up to date. An unreachable store is a value.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="time">The clock for the history.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="ArgumentException">No place is given.</exception>
    public static async Task<AccessStoreOpening> OpenAsync(AccessStoreOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        if (CreateDialect(options) is not { } dialect)
        {
            return new AccessStoreOpening(null, null, new StoreFailure(
                StoreFailureKind.Unavailable, "The access store's connection string is malformed; expected `Host=…;Database=…;Username=…;Password=…`."));
        }

        var store = new EfAccessStore(dialect, time);
        if (await store.MigrateAsync(cancellationToken) is { } failure)
        {
            await store.DisposeAsync();
            return new AccessStoreOpening(null, null, failure);
        }

        return new AccessStoreOpening(store, new EfConsentStore(dialect, time), null)
        {
            Texts = new EfConsentTextStore(dialect),
            Withdrawals = new EfWithdrawalStore(dialect),
            Usage = new EfAgreementUsage(dialect),
            Signals = dialect.Signals,
            History = new EfAccessHistory(dialect),
        };
    }

    private static IDialect? CreateDialect(AccessStoreOptions options)
    {
        if (options.PostgresConnectionString is not { } connectionString)
        {
            ArgumentException.ThrowIfNullOrEmpty(options.SqlitePath);
            return new SqliteDialect(options.SqlitePath);
        }

        try
        {
            return new PostgresDialect(connectionString);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
