namespace DataExchange.Access.Decisions;

/// <summary>What is decided on one coordinate: <see cref="Allow"/>, <see cref="AllowTransformed"/>, <see cref="AllowGuarded"/> or <see cref="Deny"/>.</summary>
public abstract record Decision
{
    private protected Decision(string id, DecisionBasis? basis) => (Id, Basis) = (id, basis);

    /// <summary>Names the decision: equal for equal client, purpose, coordinate, outcome and clause, on every gateway and at every time.</summary>
    public string Id { get; }

    /// <summary>The clause it rests on; null for open data and where no clause comes near.</summary>
    public DecisionBasis? Basis { get; }

    /// <summary>
    /// The most seconds that a gateway may keep a value which it reads on this decision, and the age up to which it may use one that is no longer fresh. Zero for
    /// never, as for sensitive data that no clause lets it keep; null where agreements set no bound, so that there is no use past freshness either. Says nothing
    /// for a <see cref="Deny"/>.
    /// </summary>
    public int? CacheSeconds { get; internal init; }

    /// <summary>True unless it is a <see cref="Deny"/>.</summary>
    public abstract bool IsAllowed { get; }

    /// <summary>The canonical word for the outcome: <c>ALLOW</c>, <c>TRANSFORM:MASK_LAST4</c>, <c>DENY:FIELD_NOT_GRANTED</c>.</summary>
    public abstract string Outcome { get; }
}
