using DataExchange.Access.Consents;

namespace DataExchange.Access.Stores;

/// <summary>
/// Where consents are kept, one by one: there are as many as there are people. Implementations are safe for concurrent use, also by several
/// processes; what is read is never older than what was acknowledged before the reading began. An unreachable store is a value, never an
/// exception; cancellation throws.
/// </summary>
public interface IConsentStore
{
    /// <summary>Reads the consents of some people under some agreements, whatever their status.</summary>
    /// <param name="subjects">The keyed hashes of the people, each once, at most <see cref="MaxSubjects"/>.</param>
    /// <param name="agreements">The identifiers of the agreements; consents for any version are read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<ConsentsOutcome> FindAsync(IReadOnlyCollection<string> subjects, IReadOnlyCollection<string> agreements, CancellationToken cancellationToken);

    /// <summary>Reads every consent that one person gave or was asked for.</summary>
    Task<ConsentsOutcome> OfSubjectAsync(string subject, CancellationToken cancellationToken);

    /// <summary>Reads one consent by its identifier; an empty list when there is none.</summary>
    Task<ConsentsOutcome> GetAsync(string id, CancellationToken cancellationToken);

    /// <summary>Writes new and changed consents as one transaction, if each is the next version of what is stored, and keeps them in the history.</summary>
    /// <param name="consents">Version 1 for a new one; otherwise the stored version plus one.</param>
    /// <param name="author">Who and why.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    Task<ConsentSaveOutcome> SaveAsync(IReadOnlyCollection<Consent> consents, ChangeAuthor author, CancellationToken cancellationToken);

    /// <summary>Counts one use of each consent by a request, all or none. A consent that the request has used already is not counted again.</summary>
    /// <param name="requestId">The request; the same one may be tried again.</param>
    /// <param name="consents">The identifiers of the consents.</param>
    /// <param name="now">The instant of the request.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    Task<ConsentUseOutcome> UseAsync(string requestId, IReadOnlyCollection<string> consents, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes the uses of a request back, because nothing of its answer left. Uses that are not there are no failure.</summary>
    Task<StoreFailure?> ReleaseAsync(string requestId, CancellationToken cancellationToken);

    /// <summary>How many people one reading may ask about.</summary>
    const int MaxSubjects = 2000;
}
