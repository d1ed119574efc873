using DataExchange.AccessLog.Storage.Opening;
using DataExchange.Testing.AccessStores;

namespace DataExchange.AccessLog.Tests.Storage;

public sealed class OpeningTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=hunter2;Database=d", "cannot be reached")]
    [InlineData("no connection string hunter2", "malformed")]
    [InlineData("Host=127.0.0.1;Colour=hunter2", "malformed")]
    public async Task PostgreSQL_that_cannot_be_used_is_one_sentence_without_secrets(string connectionString, string expected)
    {
        var opening = await AccessLogStore.OpenAsync(new AccessLogOptions { PostgresConnectionString = connectionString }, Cancellation);
        Assert.Null(opening.Store);
        Assert.Contains(expected, opening.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", opening.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SQLite_file_in_a_missing_folder_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        var opening = await AccessLogStore.OpenAsync(new AccessLogOptions { SqlitePath = folder.File("missing/log.db") }, Cancellation);
        Assert.Equal("The access log's SQLite file cannot be opened; expected a writable file in an existing directory.", opening.Failure);
    }

    [Fact]
    public async Task SQLite_file_that_is_none_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("log.db"), new string('x', 10_000), Cancellation);
        var opening = await AccessLogStore.OpenAsync(new AccessLogOptions { SqlitePath = folder.File("log.db") }, Cancellation);
        Assert.NotNull(opening.Failure);
    }

    [Fact]
    public async Task Eight_openings_at_once_on_a_new_file_all_succeed()
    {
        using var folder = new TemporaryFolder();
        var openings = await Task.WhenAll(Enumerable.Range(0, 8).Select(shard => Task.Run(
            () => AccessLogStore.OpenAsync(new AccessLogOptions { SqlitePath = folder.File("log.db"), Shard = shard }, Cancellation), Cancellation)));
        Assert.All(openings, o => Assert.Null(o.Failure));
        foreach (var opening in openings)
        {
            await opening.Store!.DisposeAsync();
        }
    }

    [Fact]
    public async Task Options_without_a_place_are_the_caller_s_mistake()
        => await Assert.ThrowsAnyAsync<ArgumentException>(() => AccessLogStore.OpenAsync(new AccessLogOptions(), Cancellation));
}
