namespace DataExchange.Access.Admissions;

/// <summary>Why a request is refused as a whole.</summary>
public enum RefusalReason
{
    /// <summary>The token names a client that is not registered, or no well-formed client.</summary>
    ClientUnknown,

    /// <summary>The client's agency is suspended.</summary>
    AgencySuspended,

    /// <summary>The client itself is suspended.</summary>
    ClientSuspended,

    /// <summary>The client has several purposes and declares none.</summary>
    PurposeRequired,

    /// <summary>The purpose declared is not registered, or retired.</summary>
    PurposeNotRegistered,

    /// <summary>No agreement of the client names the purpose declared.</summary>
    PurposeNotAllowed,

    /// <summary>Every agreement in force for the purpose demands a dossier and the request names none.</summary>
    CaseRequired,

    /// <summary>The dossier is not a well-formed identifier.</summary>
    CaseMalformed,
}
