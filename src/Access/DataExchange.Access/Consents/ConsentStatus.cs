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

    /// <summary>Its validity has ended, or the time to answer has passed without an answer.</summary>
    Expired,

    /// <summary>Used as often as it allows.</summary>
    Exhausted,

    /// <summary>What it was given for is no more: the agreement's version has ended, the person has died, or the child that was spoken for has come of age.</summary>
    Inapplicable,
}
