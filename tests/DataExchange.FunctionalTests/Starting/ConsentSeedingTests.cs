using DataExchange.Access.Consents;
using DataExchange.Access.Demonstration;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.Access.Subjects;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Starting;

/// <summary>The demonstration's consents are put in once; what people say later is theirs.</summary>
public sealed class ConsentSeedingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Consents_are_seeded_once_and_never_put_back()
    {
        using var folder = new TemporaryFolder();
        await UpAndDownAsync(folder.Path);
        var subjects = new SubjectHash(Convert.FromBase64String(await File.ReadAllTextAsync(Path.Combine(folder.Path, "keys", "pseudonyms.key"), Cancellation)));
        var store = await OpenAsync(folder.Path);
        var an = await OfAsync(store, subjects.Of(DemonstrationPeople.An));
        Assert.Equal([(ConsentStatus.Approved, 2), (ConsentStatus.Approved, 2)], an.Select(c => (c.Status, c.Version)));
        Assert.Equal([(ConsentStatus.Withdrawn, 3), (ConsentStatus.Withdrawn, 3)], (await OfAsync(store, subjects.Of(DemonstrationPeople.Binh))).Select(c => (c.Status, c.Version)));
        Assert.Empty(await OfAsync(store, subjects.Of(DemonstrationPeople.Cuc)));

        var paused = ConsentLifecycle.Pause(an[0]).Consent!;
        Assert.True((await store.SaveAsync([paused], new ChangeAuthor("test", "A later word."), Cancellation)).IsSaved);
        await UpAndDownAsync(folder.Path);
        Assert.Equal(
            [(ConsentStatus.Paused, 3), (ConsentStatus.Approved, 2)],
            (await OfAsync(await OpenAsync(folder.Path), subjects.Of(DemonstrationPeople.An))).Select(c => (c.Status, c.Version)));
    }

    private static async Task UpAndDownAsync(string data)
    {
        await using var process = DxProcess.Start(["up", "--port", $"{FreePort.Next()}", "--data", data, "--citizens", "20"]);
        await process.LineAsync(l => l == "ready");
        Assert.Equal(0, await process.StopAsync("TERM"));
    }

    private static async Task<IConsentStore> OpenAsync(string data)
        => (await AccessStores.OpenAsync(new AccessStoreOptions { SqlitePath = Path.Combine(data, "access.db") }, TimeProvider.System, Cancellation)).Consents!;

    private static async Task<IReadOnlyList<Consent>> OfAsync(IConsentStore store, string subject) => (await store.OfSubjectAsync(subject, Cancellation)).Consents!.Value;
}
