using DataExchange.Access.Consents;

namespace DataExchange.Access.Representation;

/// <summary>What an official at a front desk states of the person present, having seen the papers.</summary>
/// <param name="Role">In which role the person present speaks.</param>
/// <param name="Evidence">The papers, such as the number of a birth certificate or a court's decision; may be empty for <see cref="GrantorKind.Self"/>.</param>
/// <param name="SubjectBornOn">The date of birth of the person concerned as the papers show it; needed where no registry knows it.</param>
public sealed record Statement(GrantorKind Role, string Evidence, DateOnly? SubjectBornOn);
