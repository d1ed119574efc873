namespace DataExchange.Access.Decisions;

/// <summary>What is decided on one coordinate: <see cref="Allow"/>, <see cref="AllowTransformed"/>, <see cref="AllowGuarded"/> or <see cref="Deny"/>.</summary>
public abstract record Decision
{
    private protected Decision(string id, DecisionBasis? basis) => (Id, Basis) = (id, basis);

    /// <summary>Names the decision: equal for equal client, purpose, coordinate, outcome and clause, on every gateway and at every time.</summary>
    public string Id { get; }

    /// <summary>The clause it rests on; null for open data and where no clause comes near.</summary>
    public DecisionBasis? Basis { get; }

    /// <summary>True unless it is a <see cref="Deny"/>.</summary>
    public abstract bool IsAllowed { get; }

    /// <summary>The canonical word for the outcome: <c>ALLOW</c>, <c>TRANSFORM:MASK_LAST4</c>, <c>DENY:FIELD_NOT_GRANTED</c>.</summary>
    public abstract string Outcome { get; }
}
