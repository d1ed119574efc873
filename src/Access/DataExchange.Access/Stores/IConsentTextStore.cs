using DataExchange.Access.ConsentTexts;

namespace DataExchange.Access.Stores;

/// <summary>
/// Where the texts that people were shown are kept for ever, each once, by its hash: thousands of consents share one. Safe for concurrent use.
/// An unreachable store is a value, never an exception; cancellation throws.
/// </summary>
public interface IConsentTextStore
{
    /// <summary>Keeps texts; those that are kept already are passed over. Null when all are durable.</summary>
    Task<StoreFailure?> KeepAsync(IReadOnlyCollection<ConsentText> texts, CancellationToken cancellationToken);

    /// <summary>The text with this hash.</summary>
    Task<ConsentTextOutcome> FindAsync(string hash, CancellationToken cancellationToken);
}
