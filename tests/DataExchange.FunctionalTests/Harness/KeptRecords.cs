using System.Text.Json;
using DataExchange.AccessLog.Reading;
using DataExchange.AccessLog.Storage.Opening;
using DataExchange.Testing.AccessStores;
using Microsoft.Data.Sqlite;

namespace DataExchange.FunctionalTests.Harness;

/// <summary>The access records of a data directory, read from a copy: opening the log itself would take it over from its writer.</summary>
public sealed class KeptRecords : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly AccessLogStore _store;

    private KeptRecords(TemporaryFolder folder, AccessLogStore store) => (_folder, _store) = (folder, store);

    private IAccessLogReader Reader => _store.Reader;

    /// <summary>Copies what is committed now, consistently, and opens the copy.</summary>
    public static async Task<KeptRecords> OpenAsync(string dataDirectory)
    {
        var folder = new TemporaryFolder();
        var copy = folder.File("access-log.db");
        var source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataDirectory, "access-log.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        await using (var connection = new SqliteConnection(source.ToString()))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $copy";
            command.Parameters.AddWithValue("$copy", copy);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var opening = await AccessLogStore.OpenAsync(new AccessLogOptions { SqlitePath = copy, Shard = 0 }, TestContext.Current.CancellationToken);
        return new KeptRecords(folder, opening.Store ?? throw new InvalidOperationException(opening.Failure));
    }

    /// <summary>The record behind a receipt, or null.</summary>
    public async Task<KeptRecord?> FindAsync(string receipt) =>
        await Reader.FindAsync(receipt, TestContext.Current.CancellationToken) is { } stored ? new KeptRecord(stored.Body, JsonDocument.Parse(stored.Body).RootElement) : null;

    /// <summary>Those of the receipts that have no record.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(IEnumerable<string> receipts)
    {
        var missing = new List<string>();
        foreach (var receipt in receipts)
        {
            if (await FindAsync(receipt) is null)
            {
                missing.Add(receipt);
            }
        }

        return missing;
    }

    /// <summary>Every byte that the log keeps.</summary>
    public async Task<byte[]> BytesAsync() => await File.ReadAllBytesAsync(_folder.File("access-log.db"), TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }
}
