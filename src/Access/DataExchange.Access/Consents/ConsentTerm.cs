namespace DataExchange.Access.Consents;

/// <summary>The time <c>[From, To)</c> in which a consent can be used.</summary>
/// <param name="From">The first instant.</param>
/// <param name="To">The first instant after it, or null for until it is withdrawn.</param>
public readonly record struct ConsentTerm(DateTimeOffset From, DateTimeOffset? To)
{
    /// <summary>Whether <paramref name="now"/> lies in it.</summary>
    public bool Contains(DateTimeOffset now) => now >= From && !IsOver(now);

    /// <summary>Whether it has ended.</summary>
    public bool IsOver(DateTimeOffset now) => To is { } to && now >= to;
}
