using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Parties;

/// <summary>Changes of agencies.</summary>
internal sealed class AgencyChanges(ChangeSaver saver)
{
    /// <summary>Registers an agency whose code is free.</summary>
    public ValueTask<Payload<Agency>> RegisterAsync(Operation operation, CancellationToken cancellationToken)
    {
        var agency = operation.Required<AgencyInput>("agency").ToAgency();
        return SaveAsync(operation, agency, state => state.FindAgency(agency.Code) is null
            ? new AccessChange { Agencies = [agency] }
            : Problem.At("AGENCY_KNOWN", $"The agency `{agency.Code}` is registered already; expected a code that is free.", "agency", "code"), cancellationToken);
    }

    private async ValueTask<Payload<Agency>> SaveAsync(Operation operation, Agency agency, Func<AccessSnapshot, Attempt> work, CancellationToken cancellationToken)
    {
        var problems = await saver.SaveAsync((state, _) => new ValueTask<Attempt>(work(state)), operation.Actor, operation.Required<string>("reason"), cancellationToken);
        return new Payload<Agency>(problems.IsEmpty ? agency : null, problems);
    }
}
