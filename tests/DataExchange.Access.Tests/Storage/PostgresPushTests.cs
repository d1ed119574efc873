using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.Access.Tests.Properties;
using DataExchange.Testing.AccessStores;
using Npgsql;

namespace DataExchange.Access.Tests.Storage;

/// <summary>What only a server can do: tell others, break connections, be gone.</summary>
public sealed class PostgresPushTests
{
    private static readonly ChangeAuthor _author = new("officer-7", "Test.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_by_another_process_is_told()
    {
        await using var database = await CreateAsync();
        var (writer, reader) = (await OpenAsync(database), await OpenAsync(database));
        var (begun, told) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var listening = reader.Signals!.ListenAsync(begun.SetResult, () => told.TrySetResult(), enough.Token);
        await begun.Task;

        await writer.Store!.SaveAsync(AccessChange.From(SmallWorld.State()), 0, _author, Cancellation);

        await told.Task.WaitAsync(Cancellation);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    [Fact]
    public async Task Connection_that_the_server_ends_is_a_failure_for_who_listens()
    {
        await using var database = await CreateAsync();
        var reader = await OpenAsync(database);
        var begun = new TaskCompletionSource();
        var listening = reader.Signals!.ListenAsync(begun.SetResult, () => { }, Cancellation);
        await begun.Task;

        await TerminateAsync(database);

        Assert.Equal(StoreFailureKind.Unavailable, (await listening).Kind);
    }

    [Fact]
    public async Task Revision_is_read_although_the_server_has_ended_every_connection_since()
    {
        await using var database = await CreateAsync();
        var store = (await OpenAsync(database)).Store!;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.ReadRevisionAsync(Cancellation)));

        await TerminateAsync(database);

        Assert.Equal(0, (await store.ReadRevisionAsync(Cancellation)).Revision);
    }

    [Fact]
    public async Task Server_that_is_not_there_is_a_failure_for_who_listens()
    {
        var signals = new Access.Storage.Signals.PostgresSignals("Host=127.0.0.1;Port=1;Username=u;Password=hunter2;Database=d", "Gone.");

        Assert.Equal(new StoreFailure(StoreFailureKind.Unavailable, "Gone."), await signals.ListenAsync(() => { }, () => { }, Cancellation));
    }

    private static async Task<PrivatePostgres> CreateAsync()
    {
        var database = await PrivatePostgres.CreateAsync(Cancellation);
        Assert.SkipWhen(database is null, "DATAEXCHANGE_TEST_POSTGRES names no server.");
        return database!;
    }

    private static async Task<AccessStoreOpening> OpenAsync(PrivatePostgres database)
    {
        var opening = await AccessStores.OpenAsync(new AccessStoreOptions { PostgresConnectionString = database.ConnectionString }, TimeProvider.System, Cancellation);
        Assert.Null(opening.Failure);
        return opening;
    }

    private static async Task TerminateAsync(PrivatePostgres database)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
