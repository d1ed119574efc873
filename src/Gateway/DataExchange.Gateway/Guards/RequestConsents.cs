using System.Collections.Immutable;
using DataExchange.Access.Consents;
using DataExchange.Access.Stores;
using DataExchange.Access.Subjects;

namespace DataExchange.Gateway.Guards;

/// <summary>
/// The consents of the people whom one request meets, read once each and never before the request began; uses are counted before anything rests on them.
/// Not safe for concurrent use, but for <see cref="Used"/>.
/// </summary>
internal sealed class RequestConsents(IConsentStore store, SubjectHash subjects, string requestId, IReadOnlyCollection<string> agreements, DateTimeOffset now)
{
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Consent>> _bySubject = new(StringComparer.Ordinal);
    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);

    // INVARIANT: replaced, never changed: it is read for the record while more is decided.
    private ImmutableSortedSet<string> _used = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The identifiers of the consents that something was let through on so far.</summary>
    public ImmutableSortedSet<string> Used => Volatile.Read(ref _used);

    /// <summary>The consents of a person, once they are read; none for an object that is about nobody.</summary>
    public IReadOnlyCollection<Consent> Of(string? personalId) =>
        personalId is not null && _hashes.TryGetValue(personalId, out var hash) ? _bySubject.GetValueOrDefault(hash, []) : [];

    /// <summary>Reads the consents of those people who were not met before.</summary>
    /// <exception cref="GuardFaultException">The store cannot be read.</exception>
    public async ValueTask ReadAsync(IEnumerable<string> personalIds, CancellationToken cancellationToken)
    {
        var unknown = new List<string>();
        foreach (var person in personalIds)
        {
            if (!_hashes.ContainsKey(person))
            {
                var hash = subjects.Of(person);
                _hashes.Add(person, hash);
                unknown.Add(hash);
            }
        }

        foreach (var some in unknown.Chunk(IConsentStore.MaxSubjects))
        {
            var found = await store.FindAsync(some, agreements, cancellationToken).ConfigureAwait(false);
            foreach (var consent in found.Consents ?? throw new GuardFaultException("The consents could not be read."))
            {
                (_bySubject.TryGetValue(consent.Subject, out var known) ? known : _bySubject[consent.Subject] = []).Add(consent);
            }
        }
    }

    /// <summary>
    /// Counts one use of each counted consent by this request, all or none. False where one of them was used up by others in the meantime: it is taken as
    /// used up from here on, and what rests on it is to be decided again.
    /// </summary>
    /// <exception cref="GuardFaultException">The store cannot be written.</exception>
    public async ValueTask<bool> TryUseAsync(IReadOnlyCollection<Consent> consents, CancellationToken cancellationToken)
    {
        var uncounted = consents.Where(c => c.IsCounted && !_counted.Contains(c.Id)).Select(c => c.Id).Distinct(StringComparer.Ordinal).ToList();
        if (uncounted.Count > 0)
        {
            var outcome = await store.UseAsync(requestId, uncounted, now, cancellationToken).ConfigureAwait(false);
            if (outcome.Failure is not null)
            {
                throw new GuardFaultException("The uses of consents could not be counted.");
            }

            if (!outcome.Refused.IsEmpty)
            {
                Exhaust(outcome.Refused);
                return false;
            }

            _counted.UnionWith(uncounted);
        }

        Volatile.Write(ref _used, _used.Union(consents.Select(c => c.Id)));
        return true;
    }

    /// <summary>Takes the uses back, because nothing of the answer leaves. A store that cannot be written keeps them: then a use is lost, never gained.</summary>
    public async ValueTask ReleaseAsync()
    {
        if (_counted.Count > 0)
        {
            _ = await store.ReleaseAsync(requestId, CancellationToken.None).ConfigureAwait(false);
            _counted.Clear();
        }
    }

    private void Exhaust(IReadOnlyCollection<string> refused)
    {
        foreach (var consents in _bySubject.Values)
        {
            for (var i = 0; i < consents.Count; i++)
            {
                if (refused.Contains(consents[i].Id))
                {
                    consents[i] = consents[i] with { Status = ConsentStatus.Exhausted };
                }
            }
        }
    }
}
