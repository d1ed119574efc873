using System.Data.Common;
using DataExchange.Access.Storage.Opening;
using DataExchange.Testing.AccessStores;
using Npgsql;

namespace DataExchange.Access.Tests.Storage;

internal sealed class PostgresPlace(PrivatePostgres database) : IStorePlace
{
    public AccessStoreOptions Options => new() { PostgresConnectionString = database.ConnectionString };

    internal static async Task<IStorePlace> CreateAsync()
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
