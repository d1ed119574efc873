namespace DataExchange.Access.Decisions;

/// <summary>How an agreement stands towards one client and purpose at one instant.</summary>
internal enum AgreementStanding
{
    /// <summary>It counts for nothing: not begun, draft, revoked, superseded.</summary>
    Irrelevant,

    /// <summary>In force, but for other purposes.</summary>
    OtherPurpose,

    /// <summary>For this purpose, but over.</summary>
    Expired,

    /// <summary>For this purpose, but suspended.</summary>
    Suspended,

    /// <summary>For this purpose and in force.</summary>
    InForce,

    /// <summary>For this purpose and in force, but not what was activated: nothing can be decided.</summary>
    Broken,
}
