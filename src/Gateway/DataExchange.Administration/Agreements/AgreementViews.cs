using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;
using DataExchange.Administration.Identity;

namespace DataExchange.Administration.Agreements;

/// <summary>Which agreements an agency sees: those to which it is a party. Others do not exist for it.</summary>
internal static class AgreementViews
{
    /// <summary>Whether the actor's agency is a party.</summary>
    public static bool Sees(Actor actor, Agreement agreement) =>
        string.Equals(actor.AgencyCode, agreement.ProviderAgency, StringComparison.Ordinal) || string.Equals(actor.AgencyCode, agreement.ConsumerAgency, StringComparison.Ordinal);

    /// <summary>One version, or null where there is none that the actor sees.</summary>
    public static Agreement? Find(AccessSnapshot state, Actor actor, string id, int version) =>
        state.Agreements.FirstOrDefault(a => a.Version == version && string.Equals(a.Id, id, StringComparison.Ordinal) && Sees(actor, a));

    /// <summary>The version in force or suspended, or else the last one; null where there is none that the actor sees.</summary>
    public static Agreement? FindPresent(AccessSnapshot state, Actor actor, string id)
    {
        var versions = state.Agreements.Where(a => string.Equals(a.Id, id, StringComparison.Ordinal) && Sees(actor, a)).ToList();
        return versions.Find(a => a.Status is AgreementStatus.Active or AgreementStatus.Suspended) ?? versions.LastOrDefault();
    }
}
