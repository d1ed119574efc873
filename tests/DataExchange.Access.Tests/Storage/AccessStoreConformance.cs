using System.Data.Common;
using DataExchange.Access.Agreements;
using DataExchange.Access.Decisions;
using DataExchange.Access.Demonstration;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.Access.Tests.Demonstration;
using DataExchange.Access.Tests.Properties;

namespace DataExchange.Access.Tests.Storage;

/// <summary>What every access store must do; run on each provider.</summary>
public abstract class AccessStoreConformance
{
    private static readonly ChangeAuthor _author = new("officer-7", "Test.");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract Task<IStorePlace> CreateAsync();

    [Fact]
    public async Task New_store_holds_nothing_at_revision_0()
    {
        await using var place = await CreateAsync();
        var state = await LoadAsync(await OpenAsync(place));
        Assert.Equal((0L, 0, 0), (state.Revision, state.Agreements.Length, state.Catalogue.Entries.Length));
    }

    [Fact]
    public async Task Demonstration_state_is_loaded_as_it_was_saved()
    {
        await using var place = await CreateAsync();
        var saved = DemonstrationState.Create(SchemaCatalogue.Read());
        var store = await OpenAsync(place);
        Assert.Equal(new Saved(1), await store.SaveAsync(AccessChange.From(saved), 0, _author, Cancellation));
        var loaded = await LoadAsync(await OpenAsync(place));
        Assert.Equal(1, loaded.Revision);
        Assert.Equal(saved.Agencies, loaded.Agencies);
        Assert.Equal(saved.Clients, loaded.Clients);
        Assert.Equal(saved.Purposes, loaded.Purposes);
        Assert.Equal(Fingerprints(saved), Fingerprints(loaded));
    }

    [Fact]
    public async Task Random_agreements_are_loaded_as_they_were_saved()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        var generator = new WorldGenerator(new Random(20261121));
        await store.SaveAsync(new AccessChange { Agencies = SmallWorld.State().Agencies }, 0, _author, Cancellation);
        var agreements = Enumerable.Range(0, 50)
            .Select(i => generator.Agreement($"AG-{i}", SmallWorld.Catalogue))
            .Where(a => a.Validity.IsWellFormed && a.Grants.All(g => Enum.IsDefined(g.Transform)))
            .Select(a => a with { Status = AgreementStatus.Revoked, Approvals = [new Approval("p", "G10", SmallWorld.Now, "h")], ReviewOn = new DateOnly(2027, 2, 3), RetentionDays = 9 })
            .ToList();
        Assert.IsType<Saved>(await store.SaveAsync(new AccessChange { Agreements = [.. agreements] }, 1, _author, Cancellation));
        var loaded = await LoadAsync(store);
        foreach (var (expected, actual) in agreements.OrderBy(a => a.Id, StringComparer.Ordinal).Zip(loaded.Agreements))
        {
            Assert.Equal(AgreementContent.Canonical(expected), AgreementContent.Canonical(actual));
            Assert.Equal((expected.Status, expected.ActivatedHash), (actual.Status, actual.ActivatedHash));
            Assert.Equal(expected.Expansion, actual.Expansion);
            Assert.Equal(expected.Approvals, actual.Approvals);
        }
    }

    [Fact]
    public async Task Change_on_an_older_revision_is_a_conflict_and_writes_nothing()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await store.SaveAsync(AccessChange.From(SmallWorld.State()), 0, _author, Cancellation);
        Assert.Equal(new SaveConflict(1), await store.SaveAsync(new AccessChange { Agreements = [SmallWorld.Agreement()] }, 0, _author, Cancellation));
        Assert.Empty((await LoadAsync(store)).Agreements);
        Assert.Equal(1, (await store.ReadRevisionAsync(Cancellation)).Revision);
    }

    [Fact]
    public async Task One_of_eight_simultaneous_changes_is_saved()
    {
        await using var place = await CreateAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpenAsync(place)));
        var outcomes = await Task.WhenAll(stores.Select((store, i) => Task.Run(
            () => store.SaveAsync(AccessChange.From(SmallWorld.State(SmallWorld.Active(SmallWorld.Agreement() with { Id = $"AG-{i}" }))), 0, _author, Cancellation), Cancellation)));
        Assert.Single(outcomes.OfType<Saved>());
        Assert.Equal(7, outcomes.Count(o => o == new SaveConflict(1)));
        Assert.Single((await LoadAsync(stores[0])).Agreements);
    }

    [Fact]
    public async Task Change_that_brings_problems_lists_them_all_and_writes_nothing()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await store.SaveAsync(AccessChange.From(SmallWorld.State()), 0, _author, Cancellation);
        var broken = SmallWorld.Agreement(new Grant("T.none", "1"), new Grant("T.other", "2")) with { Purposes = ["P.NONE"] };
        var invalid = Assert.IsType<SaveInvalid>(await store.SaveAsync(new AccessChange { Agreements = [broken] }, 1, _author, Cancellation));
        Assert.Equal(["AGREEMENT_PURPOSE_UNKNOWN", "GRANT_COORDINATE_UNKNOWN", "GRANT_NOT_OWNED"], invalid.Problems.Select(p => p.Code));
        Assert.Equal(1, (await store.ReadRevisionAsync(Cancellation)).Revision);
    }

    [Fact]
    public async Task Every_change_is_kept_with_who_and_why()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        var active = SmallWorld.Active(SmallWorld.Agreement());
        await store.SaveAsync(AccessChange.From(SmallWorld.State(active)), 0, _author, Cancellation);
        await store.SaveAsync(
            new AccessChange { Agreements = [active with { Status = AgreementStatus.Revoked }] }, 1, new ChangeAuthor("officer-8", "Misuse."), Cancellation);
        Assert.Equal(["1 officer-7 Test.", "2 officer-8 Misuse."], await RowsAsync(place, "SELECT revision, changed_by, why FROM access_change ORDER BY revision"));
        var history = await RowsAsync(place, "SELECT revision, key, document FROM access_history WHERE kind = 'agreement' ORDER BY revision");
        Assert.Equal(2, history.Count);
        Assert.Contains("\"status\":\"ACTIVE\"", history[0], StringComparison.Ordinal);
        Assert.Contains("\"status\":\"REVOKED\"", history[1], StringComparison.Ordinal);
        foreach (var sql in new[] { "DELETE FROM access_history", "UPDATE access_history SET document = ''", "DELETE FROM access_change", "UPDATE access_change SET why = ''" })
        {
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<DbException>(() => RowsAsync(place, sql))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task History_of_an_item_says_what_was_written_when_by_whom_and_why()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        var active = SmallWorld.Active(SmallWorld.Agreement());
        await store.SaveAsync(AccessChange.From(SmallWorld.State(active)), 0, _author, Cancellation);
        await store.SaveAsync(
            new AccessChange { Agreements = [active with { Status = AgreementStatus.Revoked }] }, 1, new ChangeAuthor("officer-8", "Misuse."), Cancellation);
        var history = (await AccessStores.OpenAsync(place.Options, TimeProvider.System, Cancellation)).History!;
        var key = active.Reference.ToString();
        var changes = (await history.ReadAsync(HistoryKind.Agreement, [key, "AG-none@1"], Cancellation)).Changes!.Value;
        Assert.Equal(
            [(key, 1L, "officer-7", AgreementStatus.Active), (key, 2L, "officer-8", AgreementStatus.Revoked)],
            changes.Select(c => (c.Key, c.Revision, c.Author.By, c.Agreement!.Status)));
        Assert.InRange(changes[1].At, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        var revisions = (await history.RevisionsAsync(HistoryKind.Agreement, [key, "AG-none@1"], Cancellation)).Revisions!;
        Assert.Equal([KeyValuePair.Create(key, 2L)], revisions);
        Assert.Equal(1, (await history.RevisionsAsync(HistoryKind.Agency, ["G10"], Cancellation)).Revisions!["G10"]);
    }

    [Fact]
    public async Task Purge_stands_in_the_history_and_changes_nothing_else()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await store.SaveAsync(AccessChange.From(SmallWorld.State()), 0, _author, Cancellation);
        var before = await LoadAsync(store);
        RecordedPurge[] purges = [new("tax", null, null, null), new(null, null, null, "0a"), new("tax", "Taxpayer", "0b", null)];
        foreach (var (purge, at) in purges.Select((p, i) => (p, i)))
        {
            Assert.Equal(new Saved(at + 2), await store.SaveAsync(new AccessChange { Purge = purge }, at + 1, new ChangeAuthor("operator", $"Why {at}."), Cancellation));
        }

        var after = await LoadAsync(store);
        Assert.Equal((4, before.Agreements.Length, before.Catalogue.Entries.Length), (after.Revision, after.Agreements.Length, after.Catalogue.Entries.Length));
        Assert.Equal(4, (await store.LoadAfterAsync(before, Cancellation)).Snapshot!.Revision);
        var history = (await AccessStores.OpenAsync(place.Options, TimeProvider.System, Cancellation)).History!;
        var latest = (await history.LatestAsync(HistoryKind.Purge, ["tax", RecordedPurge.OfPersons, "land"], 2, Cancellation)).Changes!.Value;
        Assert.Equal([(4L, "Why 2.", purges[2]), (3L, "Why 1.", purges[1])], latest.Select(c => (c.Revision, c.Author.Why, c.Purge!)));
        var ofTax = (await history.ReadAsync(HistoryKind.Purge, ["tax"], Cancellation)).Changes!.Value;
        Assert.Equal([purges[0], purges[2]], ofTax.Select(c => c.Purge!));
    }

    [Fact]
    public async Task Catalogue_is_replaced_as_a_whole()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await store.SaveAsync(AccessChange.From(SmallWorld.State()), 0, _author, Cancellation);
        var smaller = new Access.Catalogue.FieldCatalogue(SmallWorld.Catalogue.Entries.Where(e => e.Coordinate != "T.b"));
        Assert.IsType<Saved>(await store.SaveAsync(new AccessChange { Catalogue = smaller }, 1, _author, Cancellation));
        Assert.Equal(["T.a", "T.open", "T.other"], (await LoadAsync(store)).Catalogue.Entries.Select(e => e.Coordinate));
    }

    [Fact]
    public async Task What_is_loaded_after_a_snapshot_is_what_a_whole_load_gives()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await store.SaveAsync(AccessChange.From(DemonstrationState.Create(SchemaCatalogue.Read())), 0, _author, Cancellation);
        var known = await LoadAsync(store);
        var agreement = known.Agreements[0];
        var entries = known.Catalogue.Entries;
        AccessChange[] changes =
        [
            new() { Agreements = [agreement with { Status = AgreementStatus.Suspended }] },
            new() { Agencies = [known.Agencies[0] with { Status = Access.Parties.AgencyStatus.Suspended }], Agreements = [known.Agreements[1] with { Status = AgreementStatus.Revoked }] },
            new() { Catalogue = new Access.Catalogue.FieldCatalogue([.. entries, entries[0] with { Coordinate = "Zone.extra" }]) },
            new() { Catalogue = known.Catalogue },
            new() { Agreements = [agreement] },
        ];
        var each = known;
        for (var i = 0; i < changes.Length; i++)
        {
            var outcome = await store.SaveAsync(changes[i], i + 1, _author, Cancellation);
            Assert.True(outcome is Saved, outcome.ToString());
            var whole = await LoadAsync(store);
            each = await AfterAsync(store, each);
            AssertSame(whole, each);
            AssertSame(whole, await AfterAsync(store, known));
        }

        Assert.Same(each, await AfterAsync(store, each));
    }

    [Fact]
    public async Task Store_that_went_back_is_loaded_whole()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await store.SaveAsync(AccessChange.From(SmallWorld.State()), 0, _author, Cancellation);
        var later = AccessChange.From(SmallWorld.State()).ApplyTo(AccessSnapshot.Empty, 9);

        var loaded = await AfterAsync(store, later);

        Assert.Equal(1, loaded.Revision);
        AssertSame(await LoadAsync(store), loaded);
    }

    [Fact]
    public async Task Every_change_is_told_to_who_listens_and_a_refused_one_is_not()
    {
        await using var place = await CreateAsync();
        var opening = await AccessStores.OpenAsync(place.Options, TimeProvider.System, Cancellation);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using var told = new SemaphoreSlim(0);
        var begun = new TaskCompletionSource();
        var listening = opening.Signals!.ListenAsync(begun.SetResult, () => told.Release(), enough.Token);
        await begun.Task;

        await opening.Store!.SaveAsync(AccessChange.From(SmallWorld.State()), 0, _author, Cancellation);
        await told.WaitAsync(Cancellation);
        await opening.Store.SaveAsync(new AccessChange { Agreements = [SmallWorld.Agreement() with { Purposes = ["P.NONE"] }] }, 1, _author, Cancellation);
        await opening.Store.SaveAsync(new AccessChange { Agencies = SmallWorld.State().Agencies }, 1, _author, Cancellation);
        await told.WaitAsync(Cancellation);

        Assert.Equal(0, told.CurrentCount);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    [Fact]
    public async Task Eight_simultaneous_openings_make_one_schema()
    {
        await using var place = await CreateAsync();
        var openings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => AccessStores.OpenAsync(place.Options, TimeProvider.System, Cancellation), Cancellation)));
        Assert.All(openings, o => Assert.Null(o.Failure));
        Assert.Equal(Enumerable.Range(1, Access.Storage.Schema.PostgresSchema.Steps.Length).Select(v => $"{v}"), await RowsAsync(place, "SELECT version FROM access_schema ORDER BY version"));
    }

    [Fact]
    public async Task Schema_of_a_newer_program_is_a_mismatch()
    {
        await using var place = await CreateAsync();
        await OpenAsync(place);
        await RowsAsync(place, "INSERT INTO access_schema (version) VALUES (999)");
        var opening = await AccessStores.OpenAsync(place.Options, TimeProvider.System, Cancellation);
        Assert.Equal(StoreFailureKind.SchemaMismatch, opening.Failure?.Kind);
    }

    [Theory]
    [InlineData("UPDATE access_item SET document = replace(document, 'ALLOW', 'PERHAPS') WHERE kind = 'agreement'")]
    [InlineData("UPDATE access_item SET document = replace(document, '\"status\"', '\"standing\"') WHERE kind = 'agreement'")]
    [InlineData("UPDATE access_item SET document = replace(document, '2026-01-01/', 'soon/') WHERE kind = 'agreement'")]
    [InlineData("UPDATE access_item SET document = 'null' WHERE kind = 'agreement'")]
    [InlineData("UPDATE access_item SET document = '{}' WHERE kind = 'client'")]
    public async Task Document_that_cannot_be_read_is_a_failure_and_never_a_smaller_state(string sql)
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await store.SaveAsync(AccessChange.From(SmallWorld.State(SmallWorld.Active(SmallWorld.Agreement()))), 0, _author, Cancellation);
        await RowsAsync(place, sql);
        var loaded = await store.LoadAsync(Cancellation);
        Assert.Null(loaded.Snapshot);
        Assert.Equal(StoreFailureKind.Corrupt, loaded.Failure?.Kind);
    }

    [Fact]
    public async Task Store_without_its_tables_is_a_mismatch()
    {
        await using var place = await CreateAsync();
        var store = await OpenAsync(place);
        await RowsAsync(place, "DROP TABLE access_revision");
        Assert.Equal(StoreFailureKind.SchemaMismatch, (await store.LoadAsync(Cancellation)).Failure?.Kind);
        Assert.Equal(StoreFailureKind.SchemaMismatch, (await store.ReadRevisionAsync(Cancellation)).Failure?.Kind);
        Assert.IsType<SaveFailed>(await store.SaveAsync(new AccessChange(), 0, _author, Cancellation));
    }

    private static async Task<IAccessStore> OpenAsync(IStorePlace place)
    {
        var opening = await AccessStores.OpenAsync(place.Options, TimeProvider.System, Cancellation);
        Assert.Null(opening.Failure);
        return opening.Store!;
    }

    private static async Task<AccessSnapshot> LoadAsync(IAccessStore store)
    {
        var loaded = await store.LoadAsync(Cancellation);
        Assert.Null(loaded.Failure);
        return loaded.Snapshot!;
    }

    private static async Task<AccessSnapshot> AfterAsync(IAccessStore store, AccessSnapshot known)
    {
        var loaded = await store.LoadAfterAsync(known, Cancellation);
        Assert.Null(loaded.Failure);
        return loaded.Snapshot!;
    }

    private static void AssertSame(AccessSnapshot expected, AccessSnapshot actual)
    {
        Assert.Equal(expected.Revision, actual.Revision);
        Assert.Equal(expected.Agencies, actual.Agencies);
        Assert.Equal(expected.Clients, actual.Clients);
        Assert.Equal(expected.Purposes, actual.Purposes);
        Assert.Equal(expected.Catalogue.Entries.Select(e => $"{e.Coordinate} {e.Class} {e.Shape}"), actual.Catalogue.Entries.Select(e => $"{e.Coordinate} {e.Class} {e.Shape}"));
        Assert.Equal(expected.Agreements.Select(a => $"{AgreementContent.Canonical(a)} {a.Status}"), actual.Agreements.Select(a => $"{AgreementContent.Canonical(a)} {a.Status}"));
        Assert.Equal(Fingerprints(expected), Fingerprints(actual));
    }

    private static IEnumerable<string> Fingerprints(AccessSnapshot state)
        => from client in state.Clients
           from purpose in state.Purposes
           select AccessProfile.Compile(state, new ProfileKey(client.Id, purpose.Code, true), new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero)).Fingerprint;

    protected static async Task<List<string>> RowsAsync(IStorePlace place, string sql)
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
