using DataExchange.Access.Decisions;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;

namespace DataExchange.Access.Admissions;

/// <summary>Who asks, for what, in which dossier: established once per request.</summary>
/// <param name="Client">The client.</param>
/// <param name="Agency">Its agency, active.</param>
/// <param name="Purpose">The purpose declared, or the only one the client has, or null for none.</param>
/// <param name="CaseId">The dossier, or null.</param>
public sealed record AccessContext(Client Client, Agency Agency, Purpose? Purpose, string? CaseId)
{
    /// <summary>The key of the profile that decides the request.</summary>
    public ProfileKey Key => new(Client.Id, Purpose?.Code, CaseId is not null);
}
