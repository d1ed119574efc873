using System.Data.Common;
using System.Text;
using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Records;
using DataExchange.AccessLog.Storage.Opening;
using DataExchange.AccessLog.Subjects;

namespace DataExchange.AccessLog.Tests.Storage;

/// <summary>What every store of the log must do; run on each provider.</summary>
public abstract class AccessLogConformance
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract Task<ILogPlace> CreateAsync();

    protected static async Task<AccessLogStore> OpenAsync(AccessLogOptions options)
    {
        var opening = await AccessLogStore.OpenAsync(options, Cancellation);
        Assert.Null(opening.Failure);
        return opening.Store!;
    }

    [Fact]
    public async Task Record_that_was_appended_is_read_back_with_its_leaf_hash()
    {
        await using var place = await CreateAsync();
        await using var log = await OpenAsync(place.Options);
        var receipt = Assert.IsType<Appended>(await log.AppendAsync(SampleRecords.Full, Cancellation));
        var stored = await log.Reader.FindAsync(receipt.RecordId, Cancellation);
        Assert.NotNull(stored);
        Assert.Equal(RecordEncoding.Encode(SampleRecords.Full), stored.Body.ToArray());
        Assert.Equal(LeafHash.Of(stored.Body.Span), stored.LeafHash.ToArray());
        Assert.Equal((0, 0L, 1L), (stored.Shard, stored.Sequence, stored.Epoch));
        Assert.Null(await log.Reader.FindAsync("unknown", Cancellation));
    }

    [Fact]
    public async Task Concurrent_appends_get_sequences_without_gaps()
    {
        await using var place = await CreateAsync();
        await using var log = await OpenAsync(place.Options);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => log.AppendAsync(SampleRecords.Numbered(i), Cancellation).AsTask()));
        var receipts = outcomes.Cast<Appended>().ToDictionary(r => r.Sequence, r => r.RecordId);
        var stored = await log.Reader.RangeAsync(0, 0, 10_000, Cancellation);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (long)i), stored.Select(s => s.Sequence));
        Assert.All(stored, s => Assert.Equal(receipts[s.Sequence], s.RecordId));
        Assert.Equal(1000, await log.Reader.CountAsync(Cancellation));
        Assert.Equal(stored.Skip(10).Take(5).Select(s => s.RecordId), (await log.Reader.RangeAsync(0, 10, 5, Cancellation)).Select(s => s.RecordId));
    }

    [Fact]
    public async Task Records_are_read_backwards_from_any_place()
    {
        await using var place = await CreateAsync();
        await using var log = await OpenAsync(place.Options);
        foreach (var number in Enumerable.Range(0, 5))
        {
            await log.AppendAsync(SampleRecords.Numbered(number), Cancellation);
        }

        Assert.Equal([4L, 3L], (await log.Reader.BackwardsAsync(0, long.MaxValue, 2, Cancellation)).Select(s => s.Sequence));
        Assert.Equal([2L, 1L, 0L], (await log.Reader.BackwardsAsync(0, 3, 10, Cancellation)).Select(s => s.Sequence));
        Assert.Empty(await log.Reader.BackwardsAsync(0, 0, 10, Cancellation));
    }

    [Fact]
    public async Task Records_about_a_person_are_found_in_the_order_of_their_times_over_all_shards()
    {
        await using var place = await CreateAsync();
        await using var log = await OpenAsync(place.Options);
        await using var other = await OpenAsync(place.Options with { Shard = 1 });
        var (an, binh) = (Hash('a'), Hash('b'));
        await AppendAsync(log, "late", 30, an, binh, an);
        await AppendAsync(other, "early", 10, an);
        await AppendAsync(log, "others", 20, binh);
        await AppendAsync(log, "nobody's", 15);
        await AppendAsync(other, "middle", 20, an);

        Assert.Equal(["early", "middle", "late"], (await log.Reader.OfSubjectAsync(an, null, 10, Cancellation)).Select(r => r.Record.RecordId));
        var first = await log.Reader.OfSubjectAsync(an, null, 2, Cancellation);
        Assert.Equal(["early", "middle"], first.Select(r => r.Record.RecordId));
        Assert.Equal(["late"], (await log.Reader.OfSubjectAsync(an, first[^1].Place, 2, Cancellation)).Select(r => r.Record.RecordId));
        Assert.Empty(await log.Reader.OfSubjectAsync(Hash('c'), null, 10, Cancellation));
    }

    [Fact]
    public async Task Records_from_before_the_index_are_found_too()
    {
        await using var place = await CreateAsync();
        await using (var log = await OpenAsync(place.Options))
        {
            await AppendAsync(log, "old", 10, Hash('a'), Hash('b'));
            await AppendAsync(log, "nobody's", 10);
        }

        await ExecuteAsync(place, "DROP TABLE access_record_subject");
        await ExecuteAsync(place, "DELETE FROM access_log_schema WHERE version = 2");
        await using var upgraded = await OpenAsync(place.Options);
        await AppendAsync(upgraded, "new", 20, Hash('a'));

        Assert.Equal(["old", "new"], (await upgraded.Reader.OfSubjectAsync(Hash('a'), null, 10, Cancellation)).Select(r => r.Record.RecordId));
        Assert.Equal(["old"], (await upgraded.Reader.OfSubjectAsync(Hash('b'), null, 10, Cancellation)).Select(r => r.Record.RecordId));
    }

    [Fact]
    public async Task Batch_that_is_refused_leaves_nothing_in_the_index()
    {
        await using var place = await CreateAsync();
        await using var old = await OpenAsync(place.Options);
        await using var next = await OpenAsync(place.Options);

        Assert.IsType<LogUnavailable>(await old.AppendAsync(About("lost", 10, Hash('a')), Cancellation));

        Assert.Empty(await next.Reader.OfSubjectAsync(Hash('a'), null, 10, Cancellation));
        await using var connection = await place.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM access_record_subject";
        Assert.Equal(0L, Convert.ToInt64(await command.ExecuteScalarAsync(Cancellation), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Sequence_goes_on_after_a_restart_under_a_higher_epoch()
    {
        await using var place = await CreateAsync();
        await using (var first = await OpenAsync(place.Options))
        {
            await first.AppendAsync(SampleRecords.Numbered(0), Cancellation);
        }

        await using var second = await OpenAsync(place.Options);
        Assert.Equal(1, Assert.IsType<Appended>(await second.AppendAsync(SampleRecords.Numbered(1), Cancellation)).Sequence);
        Assert.Equal([1L, 2L], (await second.Reader.RangeAsync(0, 0, 10, Cancellation)).Select(s => s.Epoch));
    }

    [Fact]
    public async Task Writer_that_was_overtaken_is_refused_for_good()
    {
        await using var place = await CreateAsync();
        await using var old = await OpenAsync(place.Options);
        await old.AppendAsync(SampleRecords.Numbered(0), Cancellation);
        await using var next = await OpenAsync(place.Options);
        Assert.IsType<LogUnavailable>(await old.AppendAsync(SampleRecords.Numbered(1), Cancellation));
        Assert.IsType<Appended>(await next.AppendAsync(SampleRecords.Numbered(2), Cancellation));
        Assert.IsType<LogUnavailable>(await old.AppendAsync(SampleRecords.Numbered(3), Cancellation));
        Assert.Equal(["r-00000000", "r-00000002"], (await next.Reader.RangeAsync(0, 0, 10, Cancellation)).Select(s => s.RecordId));
    }

    [Fact]
    public async Task Opening_without_a_shard_takes_one_of_its_own()
    {
        await using var place = await CreateAsync();
        await using var fixedShard = await OpenAsync(place.Options);
        var openings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync(place.Options with { Shard = null })));
        try
        {
            Assert.Equal([1, 2, 3, 4], openings.Select(o => o.Shard).Order());
            Assert.All(await Task.WhenAll(openings.Select(o => o.AppendAsync(SampleRecords.Full, Cancellation).AsTask())), o => Assert.IsType<Appended>(o));
            Assert.Equal([0, 1, 2, 3, 4], await fixedShard.Reader.ShardsAsync(Cancellation));
        }
        finally
        {
            foreach (var opening in openings)
            {
                await opening.DisposeAsync();
            }
        }
    }

    [Theory]
    [InlineData("UPDATE access_record SET body = body")]
    [InlineData("DELETE FROM access_record")]
    [InlineData("UPDATE access_log_shard SET epoch = epoch - 1")]
    [InlineData("UPDATE access_log_shard SET next_sequence = 0")]
    [InlineData("DELETE FROM access_log_shard")]
    [InlineData("UPDATE access_record_subject SET recorded_at = 0")]
    [InlineData("DELETE FROM access_record_subject")]
    public Task Statement_that_changes_what_was_appended_is_refused(string sql) => RefusedAsync(sql);

    [Fact]
    public async Task Statement_that_appends_is_not_refused()
    {
        // The control of the test above: the same connection may insert.
        await using var place = await CreateAsync();
        await using var log = await OpenAsync(place.Options);
        await log.AppendAsync(SampleRecords.Full, Cancellation);
        await ExecuteAsync(place, "INSERT INTO access_record SELECT shard, sequence + 1, epoch, 'other', recorded_at, body, leaf_hash FROM access_record");
        Assert.Equal(2, await log.Reader.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Append_that_is_cancelled_before_it_is_queued_writes_nothing()
    {
        await using var place = await CreateAsync();
        await using var log = await OpenAsync(place.Options);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await log.AppendAsync(SampleRecords.Full, cancelled.Token));
        Assert.Equal(0, await log.Reader.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Append_after_closing_is_unavailable()
    {
        await using var place = await CreateAsync();
        var log = await OpenAsync(place.Options);
        await log.DisposeAsync();
        Assert.IsType<LogUnavailable>(await log.AppendAsync(SampleRecords.Full, Cancellation));
    }

    [Fact]
    public async Task Person_in_a_request_does_not_reach_the_store()
    {
        const string canary = "001085012345";
        await using var place = await CreateAsync();
        await using var log = await OpenAsync(place.Options);
        var persons = new SubjectPseudonymiser(new byte[32]);
        await log.AppendAsync(
            SampleRecords.Full with
            {
                OperationName = "find_" + canary,
                Subjects = [persons.Subject("Citizen.personalId", canary)],
                Official = persons.Official("G12.18", canary),
            },
            Cancellation);
        var stored = Assert.Single(await log.Reader.RangeAsync(0, 0, 10, Cancellation));
        var text = Encoding.UTF8.GetString(stored.Body.Span);
        Assert.DoesNotContain(canary, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(canary)), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(canary)), text, StringComparison.Ordinal);
    }

    protected async Task RefusedAsync(string sql)
    {
        await using var place = await CreateAsync();
        await using var log = await OpenAsync(place.Options);
        await log.AppendAsync(SampleRecords.Full, Cancellation);
        var before = await log.Reader.RangeAsync(0, 0, 10, Cancellation);
        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(place, sql));
        Assert.Matches("append-only|only goes forward", refusal.Message);
        Assert.Equal(before.Select(b => b.Body.ToArray()), (await log.Reader.RangeAsync(0, 0, 10, Cancellation)).Select(b => b.Body.ToArray()));
    }

    protected static string Hash(char digit) => new(digit, 64);

    private static AccessRecord About(string id, int second, params string[] subjects) =>
        SampleRecords.Full with { RequestId = id, Time = SampleRecords.Full.Time.AddSeconds(second), Subjects = [.. subjects] };

    private static async Task AppendAsync(AccessLogStore log, string id, int second, params string[] subjects) =>
        Assert.IsType<Appended>(await log.AppendAsync(About(id, second, subjects), Cancellation));

    private static async Task ExecuteAsync(ILogPlace place, string sql)
    {
        await using var connection = await place.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are those of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
