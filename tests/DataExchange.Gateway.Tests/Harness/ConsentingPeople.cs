using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.Access.Storage.Opening;
using DataExchange.Access.Stores;
using DataExchange.Testing.AccessStores;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>The two registries of people, and the consents of those people in a real store.</summary>
internal sealed class ConsentingPeople : IAsyncDisposable
{
    public const string Scope = "housing";

    private readonly TemporaryFolder _folder;
    private readonly IConsentStore _store;
    private readonly AccessStoreOpening _opening;
    private int _number;

    private ConsentingPeople(PeopleSystem system, AccessStoreOpening opening, FailingConsentStore store, TemporaryFolder folder) =>
        (System, _opening, _store, Store, _folder) = (system, opening, store, store, folder);

    public PeopleSystem System { get; }

    /// <summary>The store as the gateway sees it.</summary>
    public FailingConsentStore Store { get; }

    public static Task<ConsentingPeople> StartAsync(params Grant[] guarded) => StartAsync(null, guarded);

    /// <summary>The same under agreements with bounds.</summary>
    public static async Task<ConsentingPeople> StartAsync(AgreementLimits? limits, params Grant[] guarded)
    {
        var folder = new TemporaryFolder();
        var opening = await AccessStores.OpenAsync(new AccessStoreOptions { SqlitePath = folder.File("access.db") }, TimeProvider.System, CancellationToken.None);
        Assert.Null(opening.Failure);
        var store = new FailingConsentStore(opening.Consents!);
        var names = guarded.Select(g => g.Coordinate).ToHashSet(StringComparer.Ordinal);
        var system = await PeopleSystem.StartAsync([.. PeopleAccess.Usual.Where(g => !names.Contains(g.Coordinate)), .. guarded], consents: store, usage: opening.Usage, limits: limits);
        return new ConsentingPeople(system, opening, store, folder);
    }

    /// <summary>A grant under consent.</summary>
    public static Grant UnderConsent(string coordinate) => new(coordinate, "Article 3") { ConsentScope = Scope };

    /// <summary>A person consents; several times means several consents.</summary>
    public async Task<Consent> ConsentAsync(string person, params string[] coordinates) => await SaveAsync(New(person, coordinates));

    /// <summary>A person consents to be read as often as <paramref name="change"/> says.</summary>
    public async Task<Consent> ConsentAsync(string person, Func<Consent, Consent> change, params string[] coordinates) => await SaveAsync(change(New(person, coordinates)));

    public Task<Consent> WithdrawAsync(Consent consent) => SaveAsync(consent with { Version = consent.Version + 1, Status = ConsentStatus.Withdrawn });

    public async Task<Consent> StoredAsync(string id) => (await _store.GetAsync(id, CancellationToken.None)).Consents!.Value.Single();

    public Task<Reply> AskAsync(string query, object? variables = null) => System.AskAsync(query, variables);

    public async ValueTask DisposeAsync()
    {
        await System.DisposeAsync();
        if (_opening.Store is IAsyncDisposable store)
        {
            await store.DisposeAsync();
        }

        _folder.Dispose();
    }

    private Consent New(string person, string[] coordinates) => new()
    {
        Id = $"c-{++_number}",
        Group = "g",
        Agreement = new AgreementReference("G01-H29", 1),
        Scope = Scope,
        Subject = GatewayHost.Subjects.Of(person),
        SubjectMask = "*",
        Purpose = PeopleAccess.Purpose,
        PurposeText = "Housing",
        Requested = [.. coordinates.Order(StringComparer.Ordinal)],
        Accepted = [.. coordinates.Order(StringComparer.Ordinal)],
        Mode = ConsentMode.Periodic,
        Term = new ConsentTerm(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), null),
        Status = ConsentStatus.Approved,
    };

    private async Task<Consent> SaveAsync(Consent consent)
    {
        var outcome = await _store.SaveAsync([consent], new ChangeAuthor("test", "Test."), CancellationToken.None);
        Assert.True(outcome.IsSaved);
        return consent;
    }
}
