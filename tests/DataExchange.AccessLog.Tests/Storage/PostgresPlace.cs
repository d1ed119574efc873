using System.Data.Common;
using DataExchange.AccessLog.Storage.Opening;
using DataExchange.Testing.AccessStores;
using Npgsql;

namespace DataExchange.AccessLog.Tests.Storage;

internal sealed class PostgresPlace(PrivatePostgres database) : ILogPlace
{
    public AccessLogOptions Options => new() { PostgresConnectionString = database.ConnectionString, Shard = 0 };

    public string[] ChildArguments => ["postgres", database.ConnectionString];

    internal static async Task<ILogPlace> CreateAsync()
    {
        var database = await PrivatePostgres.CreateAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(database is null, "DATAEXCHANGE_TEST_POSTGRES names no server.");
        return new PostgresPlace(database!);
    }

    public async Task<DbConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
