using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DataExchange.Registries.Storage;

/// <summary>Counts the SQL commands that a store runs. Thread-safe.</summary>
public sealed class SqlCommandCounter : DbCommandInterceptor
{
    private int count;

    /// <summary>Commands since the start or the last <see cref="Reset"/>.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Text of the last command, without values; null before the first.</summary>
    public string? LastText { get; private set; }

    /// <summary>Starts again from 0 and returns what had been counted.</summary>
    public int Reset() => Interlocked.Exchange(ref count, 0);

    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        Interlocked.Increment(ref count);
        LastText = command.CommandText;
    }
}
