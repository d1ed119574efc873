using System.Collections.Immutable;
using DataExchange.Access.Activations;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Demonstration;

/// <summary>The agencies, clients, purposes and agreements of a demonstration system. The same catalogue gives the same state.</summary>
public static class DemonstrationState
{
    /// <summary>The state over the catalogue of the four registries, at revision 0.</summary>
    /// <exception cref="ArgumentException">The catalogue lacks coordinates that the agreements name; the message lists them.</exception>
    public static AccessSnapshot Create(FieldCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var parties = new AccessSnapshot(0, DemonstrationParties.Agencies, DemonstrationParties.Clients, DemonstrationPurposes.All, catalogue, []);
        var outcomes = Agreements().Select(a => AgreementActivation.Activate(a, parties)).ToList();
        var problems = outcomes.SelectMany(o => o.Problems).ToList();
        return problems.Count == 0
            ? new AccessSnapshot(0, parties.Agencies, parties.Clients, parties.Purposes, catalogue, outcomes.Select(o => o.Agreement!))
            : throw new ArgumentException(
                "The catalogue is not that of the demonstration: " + string.Join(" ", problems.Select(p => $"{p.Where}: {p.Message}")), nameof(catalogue));
    }

    private static ImmutableArray<Agreement> Agreements() =>
    [
        .. TaxAgreements.All,
        .. OneDoorAgreements.All,
        .. PortalAgreements.All,
        .. DocumentAxisAgreements.All,
        .. StatisticsAgreements.All,
    ];
}
