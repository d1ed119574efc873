namespace DataExchange.Access.Agreements;

/// <summary>Where an agreement stands in its life. Only <see cref="Active"/> ones grant anything.</summary>
public enum AgreementStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Laid before the approvers.</summary>
    Proposed,

    /// <summary>Approved by two people, one of them of the provider; not yet in force.</summary>
    Approved,

    /// <summary>In force within its validity.</summary>
    Active,

    /// <summary>Stopped for a time; grants nothing.</summary>
    Suspended,

    /// <summary>Its validity has ended.</summary>
    Expired,

    /// <summary>Withdrawn for good.</summary>
    Revoked,

    /// <summary>Replaced by a later version.</summary>
    Superseded,
}
