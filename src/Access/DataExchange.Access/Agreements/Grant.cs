namespace DataExchange.Access.Agreements;

/// <summary>One clause of an agreement.</summary>
/// <param name="Coordinate"><c>Type.field</c>, or <c>Type.*</c> for the fields of that type which the provider owns when the agreement is activated.</param>
/// <param name="Article">The clause's number within the agreement, such as <c>2.1</c>; decisions name it.</param>
public sealed record Grant(string Coordinate, string Article)
{
    /// <summary>Allow (default) or deny.</summary>
    public GrantEffect Effect { get; init; } = GrantEffect.Allow;

    /// <summary>What the client may do with the coordinate; reading by default.</summary>
    public GrantUse Use { get; init; } = GrantUse.Output;

    /// <summary>What happens to the value before it leaves; none by default. Ignored for input and for denials.</summary>
    public Transform Transform { get; init; } = Transform.None;

    /// <summary>The scope of the consent that each person concerned must have given, or null when no consent is needed. Decided person by person before anything is asked.</summary>
    public string? ConsentScope { get; init; }

    /// <summary>The condition that each record must meet, or null for every record. Decided record by record before the cell is asked for.</summary>
    public string? RowCondition { get; init; }

    /// <summary>
    /// The most seconds that a gateway may keep the value, fresh or not: 0 for never. Null sets no bound: the value is kept as long as its registry, its data
    /// class and the gateway's settings let it be, but sensitive data is not, and nothing is used past the end of its freshness.
    /// </summary>
    public int? CacheSeconds { get; init; }
}
