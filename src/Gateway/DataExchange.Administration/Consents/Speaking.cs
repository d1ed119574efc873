using DataExchange.Access.Representation;
using DataExchange.Access.Stores;

namespace DataExchange.Administration.Consents;

/// <summary>Who speaks in a request, found out once.</summary>
/// <param name="Subject">The keyed hash of the person concerned.</param>
/// <param name="IsSelf">Whether the person concerned speaks.</param>
/// <param name="Standing">Whether, and as what, they may.</param>
/// <param name="DeskAgency">The agency whose front desk acts; null where the person acts alone.</param>
/// <param name="By">Who is written down as the author: never a personal identifier.</param>
internal sealed record Speaking(string Subject, bool IsSelf, Standing Standing, string? DeskAgency, string By)
{
    /// <summary>The person's name in access records.</summary>
    public required string RecordSubject { get; init; }

    /// <summary>Whether consents of the person concerned exist for who speaks: one's own always, those of others where one may speak for them.</summary>
    public bool MaySee => IsSelf || Standing.Grantor is not null;

    /// <summary>The author of a change.</summary>
    public ChangeAuthor Author(string why) => new(By, why);
}
