using DataExchange.Access.Stores;

namespace DataExchange.Access.Storage.Opening;

/// <summary>What opening gives: the two stores, or a failure.</summary>
/// <param name="Store">The store of agreements, its schema current, or null.</param>
/// <param name="Consents">The store of consents in the same database, or null.</param>
/// <param name="Failure">Why there is none, or null.</param>
public sealed record AccessStoreOpening(IAccessStore? Store, IConsentStore? Consents, StoreFailure? Failure)
{
    /// <summary>The texts that people were shown, in the same database, or null.</summary>
    public IConsentTextStore? Texts { get; init; }

    /// <summary>Withdrawn consents by their deadlines, in the same database, or null.</summary>
    public IWithdrawalStore? Withdrawals { get; init; }

    /// <summary>Counts the use of agreements, in the same database, or null.</summary>
    public IAgreementUsage? Usage { get; init; }

    /// <summary>Tells of changes of the store of agreements: on PostgreSQL by whatever process, on SQLite by this one. Null where there is no store.</summary>
    public IAccessSignals? Signals { get; init; }

    /// <summary>The history of the same store, or null.</summary>
    public IAccessHistory? History { get; init; }
}
