using DataExchange.Access;
using DataExchange.Access.Parties;
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
        return saver.SaveAsync(
            operation.Actor,
            operation.Reason,
            Attempted<Agency> (state) => AgencyInputRules.Problems(agency) is { IsEmpty: false } problems ? new Attempted<Agency>(problems)
                : state.FindAgency(agency.Code) is null ? new Attempted<Agency>(agency, new AccessChange { Agencies = [agency] })
                : Problem.At("AGENCY_KNOWN", $"The agency `{agency.Code}` is registered already; expected a code that is free.", "agency", "code"),
            cancellationToken);
    }

    /// <summary>Stops serving an agency.</summary>
    public ValueTask<Payload<Agency>> SuspendAsync(Operation operation, CancellationToken cancellationToken) =>
        SetAsync(operation, AgencyStatus.Suspended, cancellationToken);

    /// <summary>Serves an agency again.</summary>
    public ValueTask<Payload<Agency>> ResumeAsync(Operation operation, CancellationToken cancellationToken) =>
        SetAsync(operation, AgencyStatus.Active, cancellationToken);

    private ValueTask<Payload<Agency>> SetAsync(Operation operation, AgencyStatus status, CancellationToken cancellationToken)
    {
        var code = operation.Required<string>("code");
        return saver.SaveAsync(
            operation.Actor,
            operation.Reason,
            Attempted<Agency> (state) => state.FindAgency(code) is not { } known ? Problem.At("AGENCY_UNKNOWN", $"The agency `{code}` is not registered; expected the code of a registered agency.", "code")
                : known.Status == status ? Problem.At("AGENCY_STATUS", $"The agency `{code}` is {WireName.Of(status)} already.", "code")
                : new Attempted<Agency>(known with { Status = status }, new AccessChange { Agencies = [known with { Status = status }] }),
            cancellationToken);
    }
}
