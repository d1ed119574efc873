using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Storage.Stores;
using DataExchange.AccessLog.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace DataExchange.AccessLog.Tests.Writing;

public sealed class QueuedAccessLogTests
{
    private static readonly Lease _lease = new(0, 1, 0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_beyond_the_queue_is_overload_at_once_and_is_not_written()
    {
        var gate = new TaskCompletionSource();
        var store = new ScriptedStore { Gate = gate.Task };
        var log = new QueuedAccessLog(store, _lease, queueCapacity: 4, maxBatch: 1);
        var waiting = new List<Task<AppendOutcome>>();
        AppendOutcome? refused = null;

        // One record is with the writer and four in the queue at most, so the sixth must be refused.
        for (var i = 0; i < 6 && refused is null; i++)
        {
            var append = log.AppendAsync(SampleRecords.Numbered(i), Cancellation);
            if (append.IsCompleted)
            {
                refused = await append;
            }
            else
            {
                waiting.Add(append.AsTask());
            }
        }

        Assert.Equal(new Overloaded(TimeSpan.FromSeconds(1)), refused);
        gate.SetResult();
        Assert.All(await Task.WhenAll(waiting), o => Assert.IsType<Appended>(o));
        await log.DisposeAsync();
        Assert.Equal(waiting.Count, store.Written.Count);
    }

    [Fact]
    public async Task Records_that_queue_up_during_a_commit_become_one_transaction()
    {
        var gate = new TaskCompletionSource();
        var store = new ScriptedStore { Gate = gate.Task };
        await using var log = new QueuedAccessLog(store, _lease, queueCapacity: 1000, maxBatch: 512);
        var appends = Enumerable.Range(0, 300).Select(i => log.AppendAsync(SampleRecords.Numbered(i), Cancellation).AsTask()).ToList();
        gate.SetResult();
        await Task.WhenAll(appends);
        Assert.Equal(300, store.BatchSizes.Sum());
        Assert.InRange(store.BatchSizes.Count, 1, 2);
    }

    public static TheoryData<Exception> Failures() => [new SqliteException("lost", 10), new TimeoutException(), new InvalidOperationException("unforeseen")];

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task Commit_that_is_lost_acknowledges_nobody_and_the_next_one_succeeds(Exception failure)
    {
        var store = new ScriptedStore { FailBefore = failure };
        await using var log = new QueuedAccessLog(store, _lease, 10, 10);
        Assert.IsType<LogUnavailable>(await log.AppendAsync(SampleRecords.Numbered(0), Cancellation));
        Assert.Equal(0, Assert.IsType<Appended>(await log.AppendAsync(SampleRecords.Numbered(1), Cancellation)).Sequence);
        Assert.Equal(["r-00000001"], store.Written);
    }

    public static TheoryData<Exception, string> Codes() => new()
    {
        { new SqliteException("CANARY", 10, 778), "SQLite result code 778" },
        { new Npgsql.PostgresException("CANARY", "ERROR", "ERROR", "53100"), "SQLSTATE 53100" },
        { new TimeoutException("CANARY"), "TimeoutException" },
        { new InvalidOperationException("CANARY", new IOException("CANARY")), "InvalidOperationException (IOException)" },
    };

    [Theory]
    [MemberData(nameof(Codes), DisableDiscoveryEnumeration = true)]
    public async Task Commit_that_is_lost_tells_the_operator_the_code_of_the_failure_and_not_what_it_says(Exception failure, string code)
    {
        await using var log = new QueuedAccessLog(new ScriptedStore { FailBefore = failure }, _lease, 10, 10);
        var outcome = Assert.IsType<LogUnavailable>(await log.AppendAsync(SampleRecords.Numbered(0), Cancellation));
        Assert.Equal($"The access log's store failed with {code}; expected it to be reachable and writable.", outcome.Message);
    }

    [Fact]
    public async Task Commit_that_arrives_though_its_answer_is_lost_keeps_the_sequence_without_gaps()
    {
        var store = new ScriptedStore { FailAfter = true };
        await using var log = new QueuedAccessLog(store, _lease, 10, 10);
        Assert.IsType<LogUnavailable>(await log.AppendAsync(SampleRecords.Numbered(0), Cancellation));
        Assert.Equal(1, Assert.IsType<Appended>(await log.AppendAsync(SampleRecords.Numbered(1), Cancellation)).Sequence);
        Assert.Equal(["r-00000000", "r-00000001"], store.Written);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled_while_the_record_is_still_written()
    {
        var gate = new TaskCompletionSource();
        var store = new ScriptedStore { Gate = gate.Task };
        var log = new QueuedAccessLog(store, _lease, 10, 10);
        using var cancel = new CancellationTokenSource();
        var append = log.AppendAsync(SampleRecords.Numbered(0), cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => append);
        gate.SetResult();
        await log.DisposeAsync();
        Assert.Equal(["r-00000000"], store.Written);
    }
}
