using DataExchange.Access.Consents;
using DataExchange.Access.Subjects;

namespace DataExchange.Access.Representation;

/// <summary>
/// Who may speak for whom: an adult for themselves; for a child under 18 a parent or its representative; for a ward the guardian. What the registry
/// does not know counts only where an official states it on evidence, and is marked as stated. Unknown means no. Pure.
/// </summary>
public static class StandingRules
{
    /// <summary>The evidence of a role that the registry itself confirms.</summary>
    public const string RegistryEvidence = "POPULATION_REGISTRY";

    /// <summary>Decides.</summary>
    /// <param name="speaker">Who speaks, for whom.</param>
    /// <param name="facts">What is on record of the person concerned, or null.</param>
    /// <param name="subjects">Names the representative in the consent.</param>
    /// <param name="now">The instant.</param>
    public static Standing Decide(Speaker speaker, PersonFacts? facts, SubjectHash subjects, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        ArgumentNullException.ThrowIfNull(subjects);
        var bornOn = facts?.BornOn ?? speaker.Stated?.SubjectBornOn;
        return facts?.DiedOn is not null ? Standing.Refused("The person concerned has died; nobody consents for the dead.")
            : bornOn is not { } born ? Standing.Refused("The date of birth of the person concerned is not on record; expected it stated at a front desk, with evidence.")
            : speaker.IsSelf ? Self(facts, Majority.Of(born), now)
            : Other(speaker, facts, subjects, Majority.Of(born), now);
    }

    private static Standing Self(PersonFacts? facts, DateTimeOffset ofAge, DateTimeOffset now)
        => now < ofAge ? Standing.Refused("The person concerned is under 18; expected a parent, guardian or representative to speak.")
            : facts?.Representative is not null ? Standing.Refused("The person concerned has a guardian; expected the guardian to speak.")
            : new Standing(ConsentGrantor.Self, false, null, null);

    private static Standing Other(Speaker speaker, PersonFacts? facts, SubjectHash subjects, DateTimeOffset ofAge, DateTimeOffset now)
    {
        var minor = now < ofAge;
        DateTimeOffset? until = minor ? ofAge : null;
        return OnRecord(speaker, facts, minor) is { } kind
            ? new Standing(new ConsentGrantor(kind, subjects.Of(speaker.Person), RegistryEvidence), minor, until, null)
            : speaker.Stated is { } stated
                ? Stated(stated, minor) is { } problem
                    ? Standing.Refused(problem)
                    : new Standing(new ConsentGrantor(stated.Role, subjects.Of(speaker.Person), stated.Evidence.Trim()) { IsStated = true }, minor, until, null)
                : Standing.Refused("Who speaks is not on record as parent, guardian or representative; expected one who is, or a front desk with evidence.");
    }

    private static GrantorKind? OnRecord(Speaker speaker, PersonFacts? facts, bool minor)
        => facts is null ? null
            : minor && facts.Parents.Contains(speaker.Person, StringComparer.Ordinal) ? GrantorKind.Parent
            : string.Equals(facts.Representative, speaker.Person, StringComparison.Ordinal) ? GrantorKind.Guardian
            : null;

    private static string? Stated(Statement stated, bool minor)
        => stated.Role == GrantorKind.Self ? "Who speaks is another person than the person concerned; expected the role of parent, guardian or representative."
            : string.IsNullOrWhiteSpace(stated.Evidence) ? "The role is stated without evidence; expected what shows it, such as the number of a birth certificate."
            : stated.Role == GrantorKind.Parent && !minor ? "A parent speaks for a child under 18 only; expected the person concerned, a guardian or a representative."
            : null;
}
