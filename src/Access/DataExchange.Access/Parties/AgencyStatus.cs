namespace DataExchange.Access.Parties;

/// <summary>Whether an agency takes part in the exchange.</summary>
public enum AgencyStatus
{
    /// <summary>Its clients are served.</summary>
    Active,

    /// <summary>Its clients are refused before anything is decided, open data included.</summary>
    Suspended,
}
