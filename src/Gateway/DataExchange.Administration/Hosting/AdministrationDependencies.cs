using DataExchange.Access.Stores;
using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Reading;
using DataExchange.AccessLog.Subjects;
using DataExchange.Administration.Consents;

namespace DataExchange.Administration.Hosting;

/// <summary>What the administration is given by whoever composes the program, beside what the gateway has.</summary>
public sealed record AdministrationDependencies
{
    /// <summary>Where agencies, clients, purposes and agreements are kept: the store that the gateway reads.</summary>
    public required IAccessStore AccessStore { get; init; }

    /// <summary>The history of that store.</summary>
    public required IAccessHistory AccessHistory { get; init; }

    /// <summary>The log in which the gateway records requests: looks at it are recorded there too.</summary>
    public required IAccessLog AccessLog { get; init; }

    /// <summary>Reads that log.</summary>
    public required IAccessLogReader AccessLogReader { get; init; }

    /// <summary>Turns officials into keyed hashes for the record: the same as the gateway's.</summary>
    public required SubjectPseudonymiser Pseudonymiser { get; init; }

    /// <summary>What the consent API needs; null for none.</summary>
    public ConsentDependencies? Consents { get; init; }
}
