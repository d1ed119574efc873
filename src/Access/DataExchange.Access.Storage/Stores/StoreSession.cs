using System.Data.Common;
using DataExchange.Access.Storage.Dialects;
using DataExchange.Access.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Stores;

/// <summary>One transaction on a context of its own. Rolls back unless it is committed.</summary>
internal sealed class StoreSession : IAsyncDisposable
{
    private readonly DbTransaction _transaction;

    private StoreSession(AccessContext context, DbTransaction transaction) => (Context, _transaction) = (context, transaction);

    internal AccessContext Context { get; }

    internal DbTransaction Transaction => _transaction;

    internal static Task<StoreSession> ReadAsync(IDialect dialect, CancellationToken cancellationToken)
        => BeginAsync(dialect, dialect.BeginReadAsync, cancellationToken);

    internal static Task<StoreSession> WriteAsync(IDialect dialect, CancellationToken cancellationToken)
        => BeginAsync(dialect, dialect.BeginWriteAsync, cancellationToken);

    internal static Task<StoreSession> MigrateAsync(IDialect dialect, CancellationToken cancellationToken)
        => BeginAsync(dialect, dialect.BeginMigrationAsync, cancellationToken);

    internal Task CommitAsync(CancellationToken cancellationToken) => _transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Context.DisposeAsync();
    }

    private static async Task<StoreSession> BeginAsync(
        IDialect dialect, Func<DbConnection, CancellationToken, Task<DbTransaction>> begin, CancellationToken cancellationToken)
    {
        var context = dialect.CreateContext();
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            var transaction = await begin(context.Database.GetDbConnection(), cancellationToken);
            await context.Database.UseTransactionAsync(transaction, cancellationToken);
            return new StoreSession(context, transaction);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }
}
