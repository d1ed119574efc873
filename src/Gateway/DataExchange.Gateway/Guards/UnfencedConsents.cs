using System.Collections.Concurrent;
using DataExchange.Access.Consents;
using DataExchange.Access.Stores;

namespace DataExchange.Gateway.Guards;

/// <summary>
/// Consents as a gateway would have them that remembers what it has read: for tests that must see a withdrawal come too late. Never used where access is
/// fenced. Thread-safe.
/// </summary>
/// <param name="store">Where consents are kept.</param>
/// <param name="lifetime">How long it believes what it has read.</param>
/// <param name="time">The clock.</param>
internal sealed class UnfencedConsents(IConsentStore store, TimeSpan lifetime, TimeProvider time) : IConsentStore
{
    private const int MaxReadings = 10_000;

    private readonly ConcurrentDictionary<string, (ConsentsOutcome Found, long At)> _readings = new(StringComparer.Ordinal);

    public async Task<ConsentsOutcome> FindAsync(IReadOnlyCollection<string> subjects, IReadOnlyCollection<string> agreements, CancellationToken cancellationToken)
    {
        var key = string.Join('\n', [.. subjects, string.Empty, .. agreements]);
        if (_readings.TryGetValue(key, out var known) && time.GetElapsedTime(known.At) < lifetime)
        {
            return known.Found;
        }

        var at = time.GetTimestamp();
        var found = await store.FindAsync(subjects, agreements, cancellationToken).ConfigureAwait(false);
        if (found.Failure is null && _readings.Count < MaxReadings)
        {
            _readings[key] = (found, at);
        }

        return found;
    }

    public Task<ConsentsOutcome> OfSubjectAsync(string subject, CancellationToken cancellationToken) => store.OfSubjectAsync(subject, cancellationToken);

    public Task<ConsentsOutcome> GetAsync(string id, CancellationToken cancellationToken) => store.GetAsync(id, cancellationToken);

    public Task<ConsentSaveOutcome> SaveAsync(IReadOnlyCollection<Consent> consents, ChangeAuthor author, CancellationToken cancellationToken) =>
        store.SaveAsync(consents, author, cancellationToken);

    public Task<ConsentUseOutcome> UseAsync(string requestId, IReadOnlyCollection<string> consents, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.UseAsync(requestId, consents, now, cancellationToken);

    public Task<StoreFailure?> ReleaseAsync(string requestId, CancellationToken cancellationToken) => store.ReleaseAsync(requestId, cancellationToken);
}
