using DataExchange.Access.Consents;

namespace DataExchange.Access.Representation;

/// <summary>Whether, and as what, somebody may speak for a person.</summary>
/// <param name="Grantor">In which role, on what evidence; null where they may not.</param>
/// <param name="SubjectIsMinor">Whether the person concerned is under 18.</param>
/// <param name="Until">When the person concerned comes of age and the role ends; null where it does not end so.</param>
/// <param name="Problem">Null, or one sentence that says why not. Personal identifiers are not in it.</param>
public sealed record Standing(ConsentGrantor? Grantor, bool SubjectIsMinor, DateTimeOffset? Until, string? Problem)
{
    internal static Standing Refused(string problem) => new(null, false, null, problem);
}
