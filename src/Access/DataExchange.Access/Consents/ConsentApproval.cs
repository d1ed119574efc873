using System.Collections.Immutable;

namespace DataExchange.Access.Consents;

/// <summary>A yes, to some or all of what was asked.</summary>
/// <param name="Accepted">The coordinates that are accepted; nothing is accepted by default.</param>
/// <param name="Grantor">Who says yes.</param>
/// <param name="SubjectIsMinor">Whether the person concerned is under 18 on the day.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record ConsentApproval(ImmutableArray<string> Accepted, ConsentGrantor Grantor, bool SubjectIsMinor, ConsentEvidence Evidence)
{
    /// <summary>When the person concerned comes of age; null where they speak for themselves, or always need to be spoken for.</summary>
    public DateTimeOffset? RepresentedUntil { get; init; }
}
