using System.Data.Common;
using DataExchange.Access.Consents;
using DataExchange.Access.ConsentTexts;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.Access.Tests.Consents;

namespace DataExchange.Access.Tests.Storage;

/// <summary>What every store of the consent desk's own things must do; run on each provider.</summary>
public abstract class ConsentDeskStoreConformance
{
    private static readonly ChangeAuthor _author = new("desk-1", "Withdrawn at the front desk.");
    private static readonly DateTimeOffset _now = SmallConsent.Now;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract Task<IStorePlace> CreateAsync();

    [Fact]
    public async Task Text_is_found_by_its_hash_and_kept_once()
    {
        await using var place = await CreateAsync();
        var texts = (await OpenAsync(place)).Texts!;
        var text = new ConsentText("vi", "Đồng ý\n");
        Assert.Null((await texts.FindAsync(text.Hash, Cancellation)).Text);
        var keeping = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => texts.KeepAsync([text, new("en", "Yes\n")], Cancellation), Cancellation)));
        Assert.All(keeping, Assert.Null);
        Assert.Equal(text, (await texts.FindAsync(text.Hash, Cancellation)).Text);
    }

    [Fact]
    public async Task Text_that_was_kept_is_never_changed()
    {
        await using var place = await CreateAsync();
        Assert.Null(await (await OpenAsync(place)).Texts!.KeepAsync([new("en", "Yes\n")], Cancellation));
        foreach (var sql in new[] { "DELETE FROM consent_text", "UPDATE consent_text SET body = ''" })
        {
            await using var connection = await place.OpenAsync();
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are those of the test.
            command.CommandText = sql;
#pragma warning restore CA2100
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<DbException>(() => command.ExecuteNonQueryAsync(Cancellation))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Withdrawal_is_found_until_everything_is_done()
    {
        await using var place = await CreateAsync();
        var stores = await OpenAsync(place);
        var withdrawn = await WithdrawAsync(stores, "c-1", "AG-1", _now);
        var clock = withdrawn.Withdrawal!;
        Assert.Empty(await DueAsync(stores, clock.AcknowledgeBy.AddMilliseconds(-1)));
        Assert.Equal(["c-1"], await DueAsync(stores, clock.AcknowledgeBy));
        var acknowledged = await SaveAsync(stores, ConsentLifecycle.Advance(withdrawn, c => c.Acknowledge(_now)));
        Assert.Empty(await DueAsync(stores, clock.CompleteBy.AddMilliseconds(-1)));
        Assert.Equal(["c-1"], await DueAsync(stores, clock.CompleteBy));
        var extended = await SaveAsync(stores, ConsentLifecycle.Advance(acknowledged, c => c.Extend(15, "Archives.")));
        Assert.Empty(await DueAsync(stores, clock.CompleteBy));
        Assert.Equal(["c-1"], await DueAsync(stores, extended.Withdrawal!.CompleteBy));
        await SaveAsync(stores, ConsentLifecycle.Advance(extended, c => c.Complete(_now)));
        Assert.Empty(await DueAsync(stores, DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task Longest_overdue_comes_first_within_agreements_and_count()
    {
        await using var place = await CreateAsync();
        var stores = await OpenAsync(place);
        await WithdrawAsync(stores, "c-1", "AG-1", _now.AddDays(7));
        await WithdrawAsync(stores, "c-2", "AG-2", _now);
        await WithdrawAsync(stores, "c-3", "AG-1", _now);
        var late = _now.AddDays(60);
        Assert.Equal(["c-2", "c-3", "c-1"], await DueAsync(stores, late));
        Assert.Equal(["c-3", "c-1"], await DueAsync(stores, late, ["AG-1"]));
        Assert.Equal(["c-2", "c-3"], await DueAsync(stores, late, count: 2));
        Assert.Empty(await DueAsync(stores, late, []));
    }

    [Fact]
    public async Task Store_that_has_lost_its_tables_is_a_value()
    {
        await using var place = await CreateAsync();
        var stores = await OpenAsync(place);
        await using (var connection = await place.OpenAsync())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE consent_text; DROP TABLE consent_withdrawal";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        Assert.Equal(StoreFailureKind.SchemaMismatch, (await stores.Texts!.FindAsync("00", Cancellation)).Failure?.Kind);
        Assert.Equal(StoreFailureKind.SchemaMismatch, (await stores.Texts.KeepAsync([new("en", "Yes\n")], Cancellation))?.Kind);
        Assert.Equal(StoreFailureKind.SchemaMismatch, (await stores.Withdrawals!.DueAsync(_now, null, 1, Cancellation)).Failure?.Kind);
    }

    private static async Task<Consent> WithdrawAsync(AccessStoreOpening stores, string id, string agreement, DateTimeOffset at)
    {
        var given = SmallConsent.Approved with { Id = id, Agreement = new(agreement, 1) };
        Assert.True((await stores.Consents!.SaveAsync([given], _author, Cancellation)).IsSaved);
        return await SaveAsync(stores, ConsentLifecycle.Withdraw(given, at, concernsThirdParties: false, WorkingDays.WithoutHolidays));
    }

    private static async Task<Consent> SaveAsync(AccessStoreOpening stores, ConsentTransition step)
    {
        Assert.Null(step.Problem);
        Assert.True((await stores.Consents!.SaveAsync([step.Consent!], _author, Cancellation)).IsSaved);
        return step.Consent!;
    }

    private static async Task<IEnumerable<string>> DueAsync(AccessStoreOpening stores, DateTimeOffset before, string[]? agreements = null, int count = 100)
        => (await stores.Withdrawals!.DueAsync(before, agreements, count, Cancellation)).Consents!.Value.Select(c => c.Id);

    private static async Task<AccessStoreOpening> OpenAsync(IStorePlace place)
    {
        var opening = await AccessStores.OpenAsync(place.Options, TimeProvider.System, Cancellation);
        Assert.Null(opening.Failure);
        return opening;
    }
}
