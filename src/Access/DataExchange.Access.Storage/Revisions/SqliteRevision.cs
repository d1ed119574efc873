using Microsoft.Data.Sqlite;

namespace DataExchange.Access.Storage.Revisions;

/// <summary>Reads the revision from a SQLite file, over one connection that stays open: a reading takes microseconds and waits for nobody. Thread-safe.</summary>
internal sealed class SqliteRevision(string path) : IDisposable
{
    private readonly Lock _gate = new();
    private SqliteConnection? _connection;
    private SqliteCommand? _command;

    internal long Read()
    {
        lock (_gate)
        {
            try
            {
                return (long)(_command ??= Open()).ExecuteScalar()!;
            }
            catch
            {
                Close();
                throw;
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            Close();
        }
    }

    private SqliteCommand Open()
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 1, Pooling = false }.ToString());
        _connection.Open();
        var command = _connection.CreateCommand();
        command.CommandText = "SELECT revision FROM access_revision WHERE id = 1";
        return command;
    }

    private void Close()
    {
        _command?.Dispose();
        _connection?.Dispose();
        (_command, _connection) = (null, null);
    }
}
