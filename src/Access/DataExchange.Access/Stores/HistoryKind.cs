namespace DataExchange.Access.Stores;

/// <summary>The kinds of items of which a history is kept.</summary>
public enum HistoryKind
{
    /// <summary>Agencies, by code.</summary>
    Agency,

    /// <summary>Clients, by identifier.</summary>
    Client,

    /// <summary>Purposes, by code.</summary>
    Purpose,

    /// <summary>Versions of agreements, by reference: <c>id@version</c>.</summary>
    Agreement,

    /// <summary>Purges of the cache, by registry; those of persons by <see cref="RecordedPurge.OfPersons"/>.</summary>
    Purge,
}
