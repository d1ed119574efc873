using System.Data.Common;
using DataExchange.Access.Storage.Opening;
using DataExchange.Testing.AccessStores;
using Microsoft.Data.Sqlite;

namespace DataExchange.Access.Tests.Storage;

internal sealed class SqlitePlace : IStorePlace
{
    private readonly TemporaryFolder _folder = new();

    public AccessStoreOptions Options => new() { SqlitePath = _folder.File("access.db") };

    public async Task<DbConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File("access.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
