using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DataExchange.AccessLog.Storage.Sqlite;

/// <summary>
/// One statement, prepared once and run many times without an object for each run. Used by one thread at a time; disposed of before its connection.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <exception cref="SqliteException">The statement is not understood.</exception>
    internal SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
    }

    internal SqliteStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, index, value));
        return this;
    }

    internal SqliteStatement Bind(int index, string value)
    {
        Check(raw.sqlite3_bind_text(_statement, index, value));
        return this;
    }

    internal SqliteStatement Bind(int index, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(_statement, index, value));
        return this;
    }

    /// <summary>Runs the statement to its end; how many rows it changed itself.</summary>
    /// <exception cref="SqliteException">It failed; the statement may be run again.</exception>
    internal int Run()
    {
        var outcome = raw.sqlite3_step(_statement);
        var changed = outcome == raw.SQLITE_DONE ? raw.sqlite3_changes(_database) : 0;

        // INVARIANT: no statement here gives rows, so that anything but the end is a failure.
        raw.sqlite3_reset(_statement);
        Check(outcome == raw.SQLITE_DONE ? raw.SQLITE_OK : outcome);
        return changed;
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}
