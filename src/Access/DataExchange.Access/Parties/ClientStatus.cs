namespace DataExchange.Access.Parties;

/// <summary>Whether a client is served.</summary>
public enum ClientStatus
{
    /// <summary>It is served.</summary>
    Active,

    /// <summary>It is refused before anything is decided, open data included.</summary>
    Suspended,
}
