namespace DataExchange.Access.Consents;

/// <summary>Where a consent stands. Only <see cref="Approved"/> lets anything pass.</summary>
public enum ConsentStatus
{
    /// <summary>Asked for; nobody has answered. Silence is not consent.</summary>
    Requested,

    /// <summary>Given.</summary>
    Approved,

    /// <summary>Refused.</summary>
    Declined,

    /// <summary>Given and stopped for a time by the grantor.</summary>
    Paused,

    /// <summary>Taken back for good.</summary>
    Withdrawn,

    /// <summary>Its validity has ended.</summary>
    Expired,

    /// <summary>Used as often as it allows.</summary>
    Exhausted,

    /// <summary>What it was given for is no more: the agreement's version has ended, or the person has died.</summary>
    Inapplicable,
}
