using DataExchange.Access.Stores;
using DataExchange.Administration.Consents;

namespace DataExchange.Administration.Hosting;

/// <summary>What the administration is given by whoever composes the program, beside what the gateway has.</summary>
public sealed record AdministrationDependencies
{
    /// <summary>Where agencies, clients, purposes and agreements are kept: the store that the gateway reads.</summary>
    public required IAccessStore AccessStore { get; init; }

    /// <summary>What the consent API needs; null for none.</summary>
    public ConsentDependencies? Consents { get; init; }
}
