using System.Data.Common;
using DataExchange.Access.Consents;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.Access.Tests.Consents;

namespace DataExchange.Access.Tests.Storage;

/// <summary>What every consent store must do; run on each provider.</summary>
public abstract class ConsentStoreConformance
{
    private static readonly ChangeAuthor _author = new("desk-1", "Asked at the front desk.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract Task<IStorePlace> CreateAsync();

    [Fact]
    public async Task Consent_is_read_as_it_was_written()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        var full = SmallConsent.Approved with
        {
            Version = 1,
            Grantor = new ConsentGrantor(GrantorKind.Parent, "mother", "GKS 12/2010") { IsStated = true },
            Frequency = ConsentFrequency.Monthly,
            MaxUses = 3,
            Uses = 1,
            LastUsedAt = SmallConsent.Now,
            DataPeriod = new(new DateOnly(2020, 1, 1), new DateOnly(2026, 1, 1)),
            Texts = new ConsentTextHashes("01", "02"),
            AskedAt = SmallConsent.Now.AddDays(-2),
            AnswerBy = SmallConsent.Now.AddDays(2),
            RepresentedUntil = SmallConsent.Now.AddYears(2),
            Withdrawal = WithdrawalClock.Start(SmallConsent.Now, true, WorkingDays.WithoutHolidays),
        };
        Assert.True((await store.SaveAsync([full], _author, Cancellation)).IsSaved);
        var read = Assert.Single(await ReadAsync(store.GetAsync(full.Id, Cancellation)));
        Assert.Equal(full.Requested, read.Requested);
        Assert.Equal(full.Accepted, read.Accepted);
        Assert.Equal(full with { Requested = [], Accepted = [] }, read with { Requested = [], Accepted = [] });
    }

    [Fact]
    public async Task Consents_are_found_by_person_and_agreement()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        Consent[] all =
        [
            SmallConsent.Requested,
            SmallConsent.Requested with { Id = "c-2", Subject = "other" },
            SmallConsent.Requested with { Id = "c-3", Agreement = new("AG-2", 1) },
            SmallConsent.Requested with { Id = "c-4", Agreement = new("AG-1", 7) },
        ];
        Assert.True((await store.SaveAsync(all, _author, Cancellation)).IsSaved);
        Assert.Equal(["c-1", "c-4"], Ids(await ReadAsync(store.FindAsync(["subject"], ["AG-1"], Cancellation))));
        Assert.Equal(["c-1", "c-2", "c-3", "c-4"], Ids(await ReadAsync(store.FindAsync(["subject", "other"], ["AG-1", "AG-2"], Cancellation))));
        Assert.Equal(["c-1", "c-3", "c-4"], Ids(await ReadAsync(store.OfSubjectAsync("subject", Cancellation))));
        Assert.Empty(await ReadAsync(store.FindAsync(["nobody"], ["AG-1"], Cancellation)));
        Assert.Empty(await ReadAsync(store.FindAsync([], ["AG-1"], Cancellation)));
    }

    [Fact]
    public async Task Change_is_the_next_version_or_a_conflict_that_writes_nothing()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        Assert.True((await store.SaveAsync([SmallConsent.Requested], _author, Cancellation)).IsSaved);
        var declined = ConsentLifecycle.Decline(SmallConsent.Requested).Consent!;
        var other = SmallConsent.Requested with { Id = "c-0" };
        Assert.Equal("c-1", (await store.SaveAsync([other, declined with { Version = 3 }], _author, Cancellation)).Conflict);
        Assert.Empty(await ReadAsync(store.GetAsync("c-0", Cancellation)));
        Assert.True((await store.SaveAsync([declined], _author, Cancellation)).IsSaved);
        Assert.Equal("c-1", (await store.SaveAsync([declined], _author, Cancellation)).Conflict);
    }

    [Fact]
    public async Task One_of_eight_simultaneous_changes_is_saved()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.SaveAsync([SmallConsent.Requested], _author, Cancellation), Cancellation)));
        Assert.Equal((1, 7), (outcomes.Count(o => o.IsSaved), outcomes.Count(o => o.Conflict == "c-1")));
        var next = ConsentLifecycle.Decline(SmallConsent.Requested).Consent!;
        outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.SaveAsync([next], _author, Cancellation), Cancellation)));
        Assert.Equal((1, 7), (outcomes.Count(o => o.IsSaved), outcomes.Count(o => o.Conflict == "c-1")));
    }

    [Fact]
    public async Task Every_change_is_kept_with_who_and_why()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await store.SaveAsync([SmallConsent.Requested], _author, Cancellation);
        await store.SaveAsync([ConsentLifecycle.Decline(SmallConsent.Requested).Consent!], new ChangeAuthor("citizen", "No."), Cancellation);
        Assert.Equal(
            ["1 desk-1 Asked at the front desk.", "2 citizen No."],
            await RowsAsync(place, "SELECT version, changed_by, why FROM consent_history ORDER BY version"));
        foreach (var sql in new[] { "DELETE FROM consent_history", "UPDATE consent_history SET why = ''" })
        {
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<DbException>(() => RowsAsync(place, sql))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Use_is_counted_once_for_a_request_however_often_it_is_tried()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await SaveAsync(store, SmallConsent.Approved with { MaxUses = 2 });
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.UseAsync("r-1", ["c-1"], SmallConsent.Now, Cancellation), Cancellation)));
        Assert.All(tries, t => Assert.True(t.IsCounted));
        Assert.Equal(1, Assert.Single(await ReadAsync(store.GetAsync("c-1", Cancellation))).Uses);
    }

    [Fact]
    public async Task Of_many_simultaneous_requests_exactly_as_many_use_it_as_it_allows()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await SaveAsync(store, SmallConsent.Approved with { MaxUses = 3 });
        var uses = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => store.UseAsync($"r-{i}", ["c-1"], SmallConsent.Now, Cancellation), Cancellation)));
        Assert.Equal((3, 13), (uses.Count(u => u.IsCounted), uses.Count(u => u.Refused is ["c-1"])));
        Assert.Equal(ConsentStatus.Exhausted, Assert.Single(await ReadAsync(store.GetAsync("c-1", Cancellation))).Status);
    }

    [Fact]
    public async Task Uses_of_one_request_are_counted_all_or_none()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await SaveAsync(store, SmallConsent.Approved with { MaxUses = 2 }, SmallConsent.Approved with { Id = "c-2", Status = ConsentStatus.Withdrawn });
        Assert.Equal(["c-2", "c-3"], (await store.UseAsync("r-1", ["c-3", "c-1", "c-2"], SmallConsent.Now, Cancellation)).Refused);
        Assert.Equal(0, Assert.Single(await ReadAsync(store.GetAsync("c-1", Cancellation))).Uses);
    }

    [Fact]
    public async Task Released_use_can_be_used_again()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await SaveAsync(store, SmallConsent.Approved with { Mode = ConsentMode.Onetime });
        Assert.True((await store.UseAsync("r-1", ["c-1"], SmallConsent.Now, Cancellation)).IsCounted);
        Assert.Equal(["c-1"], (await store.UseAsync("r-2", ["c-1"], SmallConsent.Now, Cancellation)).Refused);
        Assert.Null(await store.ReleaseAsync("r-1", Cancellation));
        Assert.Null(await store.ReleaseAsync("r-1", Cancellation));
        Assert.True((await store.UseAsync("r-2", ["c-1"], SmallConsent.Now, Cancellation)).IsCounted);
    }

    [Fact]
    public async Task Consent_that_cannot_be_read_is_a_failure_and_never_a_missing_one()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await SaveAsync(store, SmallConsent.Approved);
        await RowsAsync(place, "UPDATE consent SET document = '{}'");
        Assert.Equal(StoreFailureKind.Corrupt, (await store.FindAsync(["subject"], ["AG-1"], Cancellation)).Failure?.Kind);
        Assert.Equal(StoreFailureKind.Corrupt, (await store.UseAsync("r", ["c-1"], SmallConsent.Now, Cancellation)).Failure?.Kind);
    }

    [Fact]
    public async Task Store_without_its_tables_is_a_mismatch()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await RowsAsync(place, "DROP TABLE consent");
        Assert.Equal(StoreFailureKind.SchemaMismatch, (await store.FindAsync(["s"], ["a"], Cancellation)).Failure?.Kind);
        Assert.Equal(StoreFailureKind.SchemaMismatch, (await store.SaveAsync([SmallConsent.Requested], _author, Cancellation)).Failure?.Kind);
        Assert.Equal(StoreFailureKind.SchemaMismatch, (await store.UseAsync("r", ["c-1"], SmallConsent.Now, Cancellation)).Failure?.Kind);
    }

    private static async Task SaveAsync(IConsentStore store, params Consent[] consents)
        => Assert.True((await store.SaveAsync([.. consents.Select(c => c with { Version = 1 })], _author, Cancellation)).IsSaved);

    private static async Task<IConsentStore> OpenAsync(IStorePlace place)
    {
        var opening = await AccessStores.OpenAsync(place.Options, TimeProvider.System, Cancellation);
        Assert.Null(opening.Failure);
        return opening.Consents!;
    }

    private static async Task<IReadOnlyList<Consent>> ReadAsync(Task<ConsentsOutcome> reading)
    {
        var outcome = await reading;
        Assert.Null(outcome.Failure);
        return outcome.Consents!.Value;
    }

    private static IEnumerable<string> Ids(IEnumerable<Consent> consents) => consents.Select(c => c.Id);

    private static async Task<List<string>> RowsAsync(IStorePlace place, string sql)
    {
        await using var connection = await place.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are those of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancellation))
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return rows;
    }
}
