namespace DataExchange.Administration.Identity;

/// <summary>What a person may do here. A role comes from a scope of the person's token; it holds for the agency of the token's client.</summary>
internal enum Role
{
    /// <summary>Writes, proposes, activates, suspends and revokes the agreements of the agency.</summary>
    AgencyAdministrator,

    /// <summary>Approves what others propose.</summary>
    Approver,

    /// <summary>Reads everything of the agency, changes nothing.</summary>
    Auditor,

    /// <summary>Runs the platform: registers agencies, clients and purposes; has no say in agreements.</summary>
    Operator,

    /// <summary>Speaks for themselves, and for those whom they represent.</summary>
    Citizen,

    /// <summary>Acts at a front desk for a person who is present.</summary>
    FrontDesk,
}
