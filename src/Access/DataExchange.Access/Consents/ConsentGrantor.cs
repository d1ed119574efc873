namespace DataExchange.Access.Consents;

/// <summary>Who gives a consent, and on what paper.</summary>
/// <param name="Kind">In which role.</param>
/// <param name="Subject">The keyed hash of the grantor's personal identifier; null for <see cref="GrantorKind.Self"/>.</param>
/// <param name="Evidence">What shows the role, such as the number of a birth certificate or a court's decision; null for <see cref="GrantorKind.Self"/>.</param>
public sealed record ConsentGrantor(GrantorKind Kind, string? Subject = null, string? Evidence = null)
{
    /// <summary>Whether the role was stated to an official, with the evidence, and no registry confirms it.</summary>
    public bool IsStated { get; init; }

    /// <summary>The person concerned.</summary>
    public static ConsentGrantor Self { get; } = new(GrantorKind.Self);
}
