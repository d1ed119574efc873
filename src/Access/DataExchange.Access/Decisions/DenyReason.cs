namespace DataExchange.Access.Decisions;

/// <summary>
/// Why a coordinate is denied; its wire name is what callers see. What depends on the record or the person stands in the order of evaluation, from
/// <see cref="RowCondition"/> to <see cref="ConsentFieldNotAccepted"/>: of several such reasons the last is told, because it came nearest to a yes.
/// </summary>
public enum DenyReason
{
    /// <summary>No agreement names the client, or none that ever granted the coordinate counts any more.</summary>
    NoAgreement,

    /// <summary>The agreement that grants it is suspended.</summary>
    AgreementSuspended,

    /// <summary>The agreement that grants it has ended.</summary>
    AgreementExpired,

    /// <summary>The request declares no purpose.</summary>
    PurposeRequired,

    /// <summary>The coordinate is granted to the client, but not for this purpose.</summary>
    PurposeNotGranted,

    /// <summary>Nothing grants it.</summary>
    FieldNotGranted,

    /// <summary>A clause forbids it, whatever else allows it.</summary>
    FieldForbidden,

    /// <summary>The client may not ask by this coordinate.</summary>
    ArgumentNotGranted,

    /// <summary>The agreement demands a dossier and the request names none.</summary>
    CaseRequired,

    /// <summary>The record does not meet the clause's condition, or the condition cannot be evaluated.</summary>
    RowCondition,

    /// <summary>The person concerned has not consented, or consents cannot be decided.</summary>
    ConsentRequired,

    /// <summary>The person concerned has withdrawn the consent.</summary>
    ConsentWithdrawn,

    /// <summary>The consent has ended.</summary>
    ConsentExpired,

    /// <summary>The consent has been used as often as it allows.</summary>
    ConsentExhausted,

    /// <summary>The consent does not cover this coordinate.</summary>
    ConsentFieldNotAccepted,

    /// <summary>A limit of the agreement is reached.</summary>
    LimitExceeded,

    /// <summary>The record lies outside the period that the agreement covers.</summary>
    DataPeriod,

    /// <summary>The state on which the decision would rest is older than its bound.</summary>
    PolicyStale,

    /// <summary>The policy cannot be evaluated: the coordinate is not in the catalogue, or an agreement does not match what was activated.</summary>
    PolicyError,
}
