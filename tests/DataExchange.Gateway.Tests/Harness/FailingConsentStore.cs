using DataExchange.Access.Consents;
using DataExchange.Access.Stores;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>A consent store that can be made unreachable.</summary>
internal sealed class FailingConsentStore(IConsentStore inner) : IConsentStore
{
    private static readonly StoreFailure _down = new(StoreFailureKind.Unavailable, "The store is not reachable.");

    public bool IsDown { get; set; }

    /// <summary>What happens before a use is counted, which is then counted even where nobody wants it any more; null for nothing.</summary>
    public Func<Task>? BeforeUse { get; set; }

    /// <summary>How often consents were looked for.</summary>
    public int Finds { get; private set; }

    public Task<ConsentsOutcome> FindAsync(IReadOnlyCollection<string> subjects, IReadOnlyCollection<string> agreements, CancellationToken cancellationToken)
    {
        Finds++;
        return IsDown ? Task.FromResult(new ConsentsOutcome(null, _down)) : inner.FindAsync(subjects, agreements, cancellationToken);
    }

    public Task<ConsentsOutcome> OfSubjectAsync(string subject, CancellationToken cancellationToken) => inner.OfSubjectAsync(subject, cancellationToken);

    public Task<ConsentsOutcome> GetAsync(string id, CancellationToken cancellationToken) => inner.GetAsync(id, cancellationToken);

    public Task<ConsentSaveOutcome> SaveAsync(IReadOnlyCollection<Consent> consents, ChangeAuthor author, CancellationToken cancellationToken) =>
        inner.SaveAsync(consents, author, cancellationToken);

    public async Task<ConsentUseOutcome> UseAsync(string requestId, IReadOnlyCollection<string> consents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (BeforeUse is { } before)
        {
            await before();
            return await inner.UseAsync(requestId, consents, now, CancellationToken.None);
        }

        return IsDown ? new ConsentUseOutcome([], _down) : await inner.UseAsync(requestId, consents, now, cancellationToken);
    }

    public Task<StoreFailure?> ReleaseAsync(string requestId, CancellationToken cancellationToken) => inner.ReleaseAsync(requestId, cancellationToken);
}
