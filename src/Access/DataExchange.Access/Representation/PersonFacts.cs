using System.Collections.Immutable;

namespace DataExchange.Access.Representation;

/// <summary>What the population registry knows of a person that bears on who speaks for them. Lives in memory only; never logged or stored.</summary>
/// <param name="BornOn">The date of birth, or null where it is not on record.</param>
/// <param name="DiedOn">The day of death; null for the living.</param>
/// <param name="Parents">The personal identifiers of father and mother, as far as they are on record.</param>
/// <param name="Representative">The personal identifier of the legal representative or guardian; null where there is none.</param>
public sealed record PersonFacts(DateOnly? BornOn, DateOnly? DiedOn, ImmutableArray<string> Parents, string? Representative)
{
    /// <summary>The instant at which the person comes of age; null where the date of birth is not on record.</summary>
    public DateTimeOffset? ComesOfAge => BornOn is { } born ? Majority.Of(born) : null;
}
