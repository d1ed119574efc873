using DataExchange.Access.Storage.Opening;
using DataExchange.Testing.AccessStores;

namespace DataExchange.Access.Tests.Storage;

public sealed class OpeningTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=hunter2;Database=d", "cannot be reached")]
    [InlineData("no connection string hunter2", "malformed")]
    [InlineData("Host=127.0.0.1;Colour=hunter2", "malformed")]
    public async Task PostgreSQL_that_cannot_be_used_is_one_sentence_without_secrets(string connectionString, string expected)
    {
        var opening = await AccessStores.OpenAsync(new AccessStoreOptions { PostgresConnectionString = connectionString }, TimeProvider.System, Cancellation);
        Assert.Null(opening.Store);
        Assert.Contains(expected, opening.Failure!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", opening.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SQLite_file_in_a_missing_folder_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        var opening = await AccessStores.OpenAsync(new AccessStoreOptions { SqlitePath = folder.File("missing/a.db") }, TimeProvider.System, Cancellation);
        Assert.Equal("The access store's SQLite file cannot be opened; expected a writable file in an existing directory.", opening.Failure?.Message);
    }
}
