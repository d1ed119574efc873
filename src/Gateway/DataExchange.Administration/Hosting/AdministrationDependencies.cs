using DataExchange.Access.Stores;

namespace DataExchange.Administration.Hosting;

/// <summary>What the administration is given by whoever composes the program, beside what the gateway has.</summary>
public sealed record AdministrationDependencies
{
    /// <summary>Where agencies, clients, purposes and agreements are kept: the store that the gateway reads.</summary>
    public required IAccessStore AccessStore { get; init; }
}
