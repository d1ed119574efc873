using System.Data.Common;
using DataExchange.AccessLog.Storage.Opening;
using DataExchange.Testing.AccessStores;
using Microsoft.Data.Sqlite;

namespace DataExchange.AccessLog.Tests.Storage;

internal sealed class SqlitePlace : ILogPlace
{
    private readonly TemporaryFolder _folder = new();

    public AccessLogOptions Options => new() { SqlitePath = _folder.File("log.db"), Shard = 0 };

    public string[] ChildArguments => ["sqlite", _folder.File("log.db")];

    public async Task<DbConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File("log.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
